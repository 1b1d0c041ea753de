std = "lua54"
max_line_length = false -- counts bytes, and a Persian letter has two

-- Only declarations for editors.
exclude_files = { "**/*.d.lua" }
