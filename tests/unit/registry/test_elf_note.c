#include "registry/elf_note.h"

#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <golchin/plugin.h>

#include "base/bytes.h"
#include "suites.h"
#include "unit.h"

// The bytes of a test plugin.
static gl_bytes plugin_bytes(const char *path)
{
    gl_bytes bytes = {0};
    char piece[4096];
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ck_assert_msg(file >= 0, "%s", path);
    for (ssize_t got; (got = read(file, piece, sizeof piece)) > 0;)
        gl_bytes_add(&bytes, piece, (size_t)got);
    close(file);
    return bytes;
}

static int file_of(const void *bytes, size_t len)
{
    int file = memfd_create("plugin", MFD_CLOEXEC);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, bytes, len), (ssize_t)len);
    return file;
}

static golchin_status read_note(const gl_bytes *bytes, uint32_t *abi, golchin_error *error)
{
    int file = file_of(bytes->start, bytes->len);
    golchin_status status = gl_elf_note_read(file, abi, error);
    close(file);
    return status;
}

static const struct {
    const char *plugin;
    golchin_status status;
    uint32_t abi;
    const char *says;
} files[] = {
    {"clinics", GOLCHIN_OK, GOLCHIN_PLUGIN_ABI, ""},
    {"other_abi", GOLCHIN_OK, 99, ""},
    {"no_note", GOLCHIN_BAD_PLUGIN, 0, "GOLCHIN_PLUGIN(descriptor)"},
    {"no_elf", GOLCHIN_BAD_PLUGIN, 0, "no ELF file"},
    {"empty", GOLCHIN_BAD_PLUGIN, 0, "no ELF file"},
};

START_TEST(the_note_of_a_file_is_read)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s.so", UNIT_PLUGINS, files[_i].plugin);
    gl_bytes bytes = plugin_bytes(path);
    golchin_error error = {0};
    uint32_t abi = 0;
    golchin_status status = read_note(&bytes, &abi, &error);
    ck_assert_msg(status == files[_i].status && abi == files[_i].abi &&
                      strstr(error.text, files[_i].says),
                  "%s: status %d, abi %u, \"%s\"", files[_i].plugin, status, abi, error.text);
    gl_bytes_free(&bytes);
}
END_TEST

// What a changed header field leads to.
#define FIELD(field, value_)                                                                       \
    .at = offsetof(Elf64_Ehdr, field), .size = sizeof(((Elf64_Ehdr *)0)->field),                   \
    .value = (value_), .what = #field " = " #value_

static const struct {
    size_t at, size;
    uint64_t value;
    const char *what;
    const char *says; // NULL: the note is still found
} headers[] = {
    {FIELD(e_type, ET_EXEC), .says = "no shared object"},
    {FIELD(e_type, ET_REL), .says = "no shared object"},
    {FIELD(e_machine, EM_68K), .says = "another machine"},
    {FIELD(e_ident[EI_CLASS], ELFCLASS32), .says = "word size"},
    {FIELD(e_ident[EI_DATA], 9), .says = "byte order"},
    {FIELD(e_ident[EI_MAG1], 'F'), .says = "no ELF file"},
    {FIELD(e_phnum, 0), .says = NULL},               // sections are left
    {FIELD(e_shnum, 0), .says = NULL},               // segments are left
    {FIELD(e_phoff, UINT64_MAX), .says = NULL},      // outside of the file
    {FIELD(e_phoff, UINT64_MAX - 60), .says = NULL}, // wraps around
    {FIELD(e_phentsize, 1), .says = NULL},
    {FIELD(e_phnum, 0xFFFF), .says = NULL},
};

START_TEST(a_header_that_lies_is_no_danger)
{
    gl_bytes bytes = plugin_bytes(UNIT_PLUGINS "/clinics.so");
    memcpy(bytes.start + headers[_i].at, &headers[_i].value, headers[_i].size);
    golchin_error error = {0};
    uint32_t abi = 0;
    golchin_status status = read_note(&bytes, &abi, &error);
    bool is_right = headers[_i].says
                        ? status == GOLCHIN_BAD_PLUGIN && strstr(error.text, headers[_i].says)
                        : status == GOLCHIN_OK && abi == GOLCHIN_PLUGIN_ABI;
    ck_assert_msg(is_right, "%s: status %d, \"%s\"", headers[_i].what, status, error.text);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(a_file_cut_anywhere_is_refused_or_read)
{
    gl_bytes bytes = plugin_bytes(UNIT_PLUGINS "/clinics.so");
    for (size_t len = 0; len < bytes.len; len += len < 2048 ? 1 : 97) {
        gl_bytes cut = {bytes.start, len, len};
        uint32_t abi = 0;
        golchin_status status = read_note(&cut, &abi, NULL);
        ck_assert_msg(status == GOLCHIN_BAD_PLUGIN || abi == GOLCHIN_PLUGIN_ABI, "at %zu", len);
    }
    gl_bytes_free(&bytes);
}
END_TEST

// Header, program headers and the notes lie in the first 2 KiB.
START_TEST(any_byte_may_be_any_other)
{
    static const unsigned char flips[] = {0x01, 0x80, 0xFF};
    gl_bytes bytes = plugin_bytes(UNIT_PLUGINS "/clinics.so");
    int file = file_of(bytes.start, bytes.len);
    for (size_t at = 0; at < 2048 && at < bytes.len; at++) {
        for (int i = 0; i < COUNT_OF(flips); i++) {
            char changed = (char)(bytes.start[at] ^ flips[i]);
            ck_assert_int_eq(pwrite(file, &changed, 1, (off_t)at), 1);
            uint32_t abi = 0;
            golchin_status status = gl_elf_note_read(file, &abi, NULL);
            ck_assert_msg(status == GOLCHIN_OK || status == GOLCHIN_BAD_PLUGIN,
                          "byte %zu: status %d", at, status);
        }
        ck_assert_int_eq(pwrite(file, bytes.start + at, 1, (off_t)at), 1);
    }
    close(file);
    gl_bytes_free(&bytes);
}
END_TEST

Suite *elf_note_suite(void)
{
    Suite *suite = suite_create("elf_note");
    TCase *tc = tcase_create("elf_note");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, the_note_of_a_file_is_read, 0, COUNT_OF(files));
    tcase_add_loop_test(tc, a_header_that_lies_is_no_danger, 0, COUNT_OF(headers));
    tcase_add_test(tc, a_file_cut_anywhere_is_refused_or_read);
    tcase_add_test(tc, any_byte_may_be_any_other);
    suite_add_tcase(suite, tc);
    return suite;
}
