---@meta
-- Types of the module "golchin" for editors with a Lua language server. Nothing here runs.
-- docs/writing-extractors.md explains what it is about.

--- Token numbers count from 1; a range is `first, last`, both inside; `first, first - 1` is empty.

---@class golchin
local golchin = {}

--- "string", "integer", "number" or "boolean", with a "!" behind it when the slot is required; or a
--- list of values, with `required = true` when it is required.
---@alias golchin.SlotType string | table

---@class golchin.ExtractorOptions
---@field name string lower case, digits, `_`
---@field version string
---@field summary string one line
---@field needs? string[] edge types of other extractors, which then run first
---@field publishes? string[] edge types that this extractor makes
---@field records? table<string, table<string, golchin.SlotType> | table[]> slot = type, or a list of {slot, type}
---@field order? table<string, string[]> slots that come first, for each record type
---@field key? table<string, string[]> records with equal keys may be one fact said twice

---@class golchin.RuleOptions
---@field name string
---@field pattern string
---@field each? string a repeated capture: one record for each binding
---@field emit? table<string, string | number | boolean> `type`, and an expression for each slot
---@field on? fun(m: golchin.Match, doc: golchin.Document): golchin.Result called instead of `emit`
---@field block? boolean make no record, keep other rules off
---@field priority? integer
---@field yes? string | table texts that must give a record, or that a `block` rule must match, or [text] = count
---@field no? string | string[] texts that must give none

--- What stands in a slot: a plain value; an edge or match for its canonical text; or a table that
--- also says which tokens word it.
---@class golchin.SlotValue
---@field value? string | number | boolean | golchin.Edge
---@field at? golchin.Range
---@field resolved? boolean taken from elsewhere in the article

---@alias golchin.Range golchin.Edge | golchin.Match | integer[]

--- `type`, the slots, and `at`, the tokens that the record rests on (the match when absent).
---@alias golchin.Record table<string, string | number | boolean | golchin.Edge | golchin.Match | golchin.SlotValue>
---@alias golchin.Result nil | golchin.Record | golchin.Record[]

--- Make the script's extractor; once a script.
---@param options golchin.ExtractorOptions
---@return golchin.Extractor
function golchin.extractor(options) end

---@class golchin.SourceOptions
---@field name string lower case, digits, `_`
---@field version string
---@field summary string one line
---@field endings string[] endings of files, ".dump"
---@field read fun(name: string, bytes: string, emit: fun(item: golchin.Item)) gets a file as a whole

--- An article has `text`; a member has `bytes`, and is read as a file of that name would be.
---@class golchin.Item
---@field id? string the article's id as it stands; else file and number
---@field title? string put before the text with a blank line between
---@field text? string
---@field date? string when it was published, "2020-03-20"
---@field name? string a member's path in the file
---@field bytes? string a member's bytes
---@field type? string the ending that a file of the member's type would have, ".html"

--- Make the script a source of articles instead of an extractor; once a script. Each `emit` gives an
--- article, and goes on when that is taken.
---@param options golchin.SourceOptions
function golchin.source(options) end

--- A set of words, as spelled for comparing, with blanks between them. Made once, outside of functions;
--- `doc:is` and `doc:find` compare tokens with it, and `set[word]` is true for a string that it holds. A word
--- with a ZWNJ is refused, since it is two tokens, and so is one with a letter that is folded, `ي` or `ئ`. Marks are
--- Persian ones there: `،`, not `,`.
---@param list string
---@return golchin.Words
function golchin.words(list) end

---@class golchin.Words
---@field [string] true?

---@class golchin.Extractor
local Extractor = {}

--- Load a word list; patterns call it `@name`.
---@param name string
---@param source string | string[] a TSV file beside the script, or the entries
---@param options? { inflect: "noun" | "none" }
---@return golchin.Extractor
function Extractor:dict(name, source, options) end

--- Name a piece of pattern; later patterns call it `<name>`.
---@param name string
---@param pattern string
---@return golchin.Extractor
function Extractor:let(name, pattern) end

--- Add a rule: what to look for, and what becomes of it. It runs in every article.
---@param options golchin.RuleOptions
---@return golchin.Extractor
function Extractor:rule(options) end

--- Call a function once an article, after the rules.
---@param action fun(doc: golchin.Document): golchin.Result
---@return golchin.Extractor
function Extractor:extract(action) end

--- One article. Usable until its last call is done; `#doc` is the number of tokens.
---@class golchin.Document
---@field id string
---@operator len: integer
local Document = {}

--- The bytes as they were written: of the whole article, or of tokens.
---@param first? integer | golchin.Range
---@param last? integer
---@return string
function Document:text(first, last) end

--- The text of tokens for comparing and printing.
---@param first integer | golchin.Range
---@param last? integer
---@return string
function Document:canonical(first, last) end

--- A token's spelling for comparing.
---@param token integer
---@return string
function Document:folded(token) end

--- The spellings for comparing of all tokens or of some, by token, for scripts that look at most of them.
---@param first? integer
---@param last? integer
---@param list? string[] put them into this one
---@return string[]
function Document:spellings(first, last, list) end

--- Is a token's spelling one of a set? False outside of the article.
---@param token integer
---@param set golchin.Words
---@return boolean
function Document:is(token, set) end

--- The first of the tokens first..last whose spelling is one of a set; what lies outside of the article
--- is none.
---@param first integer
---@param last integer
---@param set golchin.Words
---@return integer?
function Document:find(first, last, set) end

--- What a token is.
---@param token integer
---@return "word" | "digits" | "punctuation" | "address"
function Document:kind(token) end

--- What stands before a token.
---@param token integer
---@return "glued" | "joiner" | "space" | "line" | "paragraph"
function Document:gap(token) end

--- All of a token at once; kind(), gap() and folded() make no table.
---@param token integer
---@return { text: string, folded: string, kind: string, gap: string }
function Document:token(token) end

--- How many sentences there are.
---@return integer count
function Document:sentences() end

--- The tokens of a sentence; whether it is a headline, and the first of its paragraph.
---@param number integer
---@return integer first
---@return integer last
---@return boolean is_title
---@return boolean starts_paragraph
function Document:sentence(number) end

--- The sentence that holds a token.
---@param token integer
---@return integer number
function Document:sentence_of(token) end

--- The edges of a type that lie inside the tokens, in text order.
---@param type string
---@param first? integer | golchin.Range
---@param last? integer
---@return golchin.Edge[]
function Document:edges(type, first, last) end

--- `for first, last, name in doc:each("Place", 1, #doc, "name") do`: the edges of a type that lie inside
--- the tokens, in text order, as their tokens and the features that are named. It makes no edges, so it
--- is the quick way where only these are wanted.
---@param type string
---@param first integer
---@param last integer
---@param ... string features
---@return fun(loop: userdata): integer, integer, ... step
---@return userdata loop
function Document:each(type, first, last, ...) end

--- The longest edge of a type that starts at a token; nil also when it ends behind `last`, or the token
--- stands there. None starts right behind the last token.
---@param type string
---@param token integer
---@param last? integer
---@return golchin.Edge?
function Document:edge_at(type, token, last) end

--- The longest edge of a type that ends right before a token; `#doc + 1` is allowed.
---@param type string
---@param token integer
---@return golchin.Edge?
function Document:edge_before(type, token) end

--- Make a record.
---@param record golchin.Record
function Document:emit(record) end

--- Make an edge of a type that the extractor publishes.
---@param type string
---@param first integer | golchin.Range
---@param last? integer | table<string, any>
---@param features? table<string, string | number | boolean | golchin.Edge>
function Document:publish(type, first, last, features) end

--- A typed span with features; a capture of a group or gap has no type and no features.
---@class golchin.Edge
---@field first integer
---@field last integer
---@field type string? "Number", "@kind"
---@field text string as written
---@field plural boolean a word-list hit in a plural form
---@field canonical string a list entry's spelling; else the canonical text
---@field [string] string | number | boolean | nil a feature, or a column of the list

--- What the function of a rule gets. Its captures can be read inside of that call.
---@class golchin.Match
---@field first integer
---@field last integer
---@field sentence integer
---@field text string as written
---@field [string] golchin.Edge? a capture: what it is bound to first
local Match = {}

--- Everything that a capture is bound to.
---@param name string
---@return golchin.Edge[]
function Match:all(name) end

return golchin
