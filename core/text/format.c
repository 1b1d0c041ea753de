// Marks at the start of files. A short one of printable letters may start a text as well, and
// counts only where other bytes are none of a text's.
#include "text/format.h"

#include "base/slice.h"

static const char as_text[] = "save it as plain text, in UTF-8";
static const char no_words[] = "leave it out";
static const char unpack[] = "unpack it; 'golchin list' shows which files are read";

static const struct {
    size_t at;
    const char *mark;
    gl_format format;
} formats[] = {
    {0, "%PDF-", {"a PDF document", "save its text, as pdftotext does", true}},
    {0, "%!PS-", {"a PostScript document", "save its text, as ps2ascii does", true}},
    {0, "{\\rtf", {"an RTF document", as_text, true}},
    {0, "\xD0\xCF\x11\xE0", {"an old Office document (.doc, .xls, .ppt)", as_text, true}},
    {0, "PK\3\4", {"a ZIP archive, or an Office document", unpack, true}},
    {0, "7z\xBC\xAF", {"a 7z archive", unpack, true}},
    {0, "Rar!\x1A", {"a RAR archive", unpack, true}},
    {0, "\x1F\x8B\x08", {"a compressed file (gzip)", unpack, true}},
    {0, "BZh", {"a compressed file (bzip2)", unpack, false}},
    {0, "\3757zXZ", {"a compressed file (xz)", unpack, true}},
    {0, "\x28\xB5\x2F\xFD", {"a compressed file (zstd)", unpack, true}},
    {0, "\x89PNG\r\n", {"a picture (PNG)", no_words, true}},
    {0, "\xFF\xD8\xFF", {"a picture (JPEG)", no_words, true}},
    {0, "GIF8", {"a picture (GIF)", no_words, false}},
    {8, "WEBP", {"a picture (WebP)", no_words, false}},
    {4, "ftyp", {"a film, sound or picture (MP4)", no_words, false}},
    {0, "ID3", {"a sound (MP3)", no_words, false}},
    {0, "OggS", {"a sound (Ogg)", no_words, false}},
    {0, "SQLite format 3", {"an SQLite database", no_words, true}},
    {0, "\177ELF", {"a program or library", no_words, true}},
};

const gl_format *gl_format_of(golchin_slice bytes)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t at = formats[i].at;
        if (bytes.len > at && gl_slice_starts_with(gl_slice(bytes.start + at, bytes.len - at),
                                                   gl_slice_of(formats[i].mark)))
            return &formats[i].format;
    }
    return NULL;
}

const gl_format *gl_format_of_member(golchin_slice name)
{
    static const gl_format office = {"an Office document (.docx, .xlsx, .pptx)", as_text, true};
    static const gl_format open = {"an OpenDocument or EPUB file", as_text, true};
    if (gl_slice_is(name, "[Content_Types].xml"))
        return &office;
    return gl_slice_is(name, "mimetype") ? &open : NULL;
}
