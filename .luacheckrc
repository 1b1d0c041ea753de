-- What extractors may use: the sandbox has nothing else.
local function only(...)
  local fields = {}
  for _, name in ipairs({ ... }) do fields[name] = {} end
  return { fields = fields }
end

stds.golchin = {
  read_globals = {
    "assert", "error", "getmetatable", "ipairs", "next", "pairs", "pcall", "print", "rawequal", "rawget",
    "rawlen", "rawset", "require", "select", "setmetatable", "tonumber", "tostring", "type", "_G", "_VERSION",
    string = only("byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack",
      "packsize", "rep", "reverse", "sub", "unpack", "upper"),
    table = only("concat", "insert", "move", "pack", "remove", "sort", "unpack"),
    math = only("abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
      "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan", "tointeger",
      "type", "ult"),
    utf8 = only("char", "charpattern", "codepoint", "codes", "len", "offset"),
    coroutine = only("create", "isyieldable", "resume", "running", "status", "yield"),
  },
}

std = "golchin"
max_line_length = false -- counts bytes, and a Persian letter has two

-- Only declarations for editors.
exclude_files = { "**/*.d.lua" }

-- Run by a plain Lua.
files["docs/samples"] = { std = "lua54" }
files["tests/bench"] = { std = "lua54" }
files["tests/cli/scripts/trusted.lua"] = { std = "lua54" }
files[".luacheckrc"] = { std = "+luacheckrc" }
