std = "lua54"
max_line_length = 110

-- Only declarations for editors.
exclude_files = { "**/*.d.lua" }
