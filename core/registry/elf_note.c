// The file is not trusted: nothing is read outside of it, no number in it is believed before it is
// compared with the file's size, and no table is walked further than TABLE_MAX entries.
// Notes are found through program headers, as the loader does, or else through section headers.
#include "registry/elf_note.h"

#include <elf.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

enum { TABLE_MAX = 4096, NOTES_MAX = 64 * 1024 };

static const char note_name[8] = "Golchin"; // with its NUL
enum { NOTE_TYPE = 1 };

#if defined(__x86_64__)
enum { HOST_MACHINE = EM_X86_64 };
#elif defined(__aarch64__)
enum { HOST_MACHINE = EM_AARCH64 };
#elif defined(__riscv)
enum { HOST_MACHINE = EM_RISCV };
#elif defined(__powerpc64__)
enum { HOST_MACHINE = EM_PPC64 };
#elif defined(__s390x__)
enum { HOST_MACHINE = EM_S390 };
#else
enum { HOST_MACHINE = EM_NONE }; // dlopen will tell
#endif

enum { HOST_ORDER = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? ELFDATA2LSB : ELFDATA2MSB };

// Exactly `len` bytes from `offset`; false when the file does not hold them.
static bool read_at(int file, uint64_t offset, void *buffer, size_t len)
{
    if (offset > INT64_MAX)
        return false;
    size_t done = 0;
    while (done < len) {
        ssize_t got = pread(file, (char *)buffer + done, len - done, (off_t)(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        done += (size_t)got;
    }
    return true;
}

static golchin_status check_header(const Elf64_Ehdr *header, golchin_error *error)
{
    if (memcmp(header->e_ident, ELFMAG, SELFMAG) != 0)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN, "is no ELF file; a plugin is a shared object");
    if (header->e_ident[EI_CLASS] != ELFCLASS64 || header->e_ident[EI_DATA] != HOST_ORDER)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "is for a machine of another word size or byte order; build it on this one");
    if (HOST_MACHINE != EM_NONE && header->e_machine != HOST_MACHINE)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "is for another machine (ELF machine %u, this is %u); build it on this one",
                       header->e_machine, (unsigned)HOST_MACHINE);
    if (header->e_type != ET_DYN)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN, "is no shared object; link it with -shared");
    return GOLCHIN_OK;
}

static uint32_t word_at(const char *bytes)
{
    uint32_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

// A note is three words (sizes of name and descriptor, type), then both, each padded.
static bool find_in_notes(const char *notes, size_t len, size_t alignment, uint32_t *abi)
{
    size_t at = 0;
    while (len - at >= 12) {
        size_t name_len = word_at(notes + at), desc_len = word_at(notes + at + 4);
        uint32_t type = word_at(notes + at + 8);
        size_t name = at + 12;
        size_t desc = (name + name_len + alignment - 1) & ~(alignment - 1);
        size_t next = (desc + desc_len + alignment - 1) & ~(alignment - 1);
        if (desc > len || desc_len > len - desc)
            return false;
        if (type == NOTE_TYPE && desc_len == 4 && name_len == sizeof note_name &&
            memcmp(notes + name, note_name, sizeof note_name) == 0) {
            *abi = word_at(notes + desc);
            return true;
        }
        if (next > len)
            return false;
        at = next;
    }
    return false;
}

static bool find_in_part(int file, uint64_t offset, uint64_t size, uint64_t alignment,
                         uint32_t *abi)
{
    char notes[NOTES_MAX];
    size_t len = size < sizeof notes ? (size_t)size : sizeof notes;
    return read_at(file, offset, notes, len) &&
           find_in_notes(notes, len, alignment == 8 ? 8 : 4, abi);
}

static bool find_in_segments(int file, const Elf64_Ehdr *header, uint32_t *abi)
{
    if (header->e_phentsize != sizeof(Elf64_Phdr) || header->e_phnum > TABLE_MAX)
        return false;
    for (uint32_t i = 0; i < header->e_phnum; i++) {
        Elf64_Phdr segment;
        uint64_t offset;
        if (__builtin_add_overflow(header->e_phoff, i * sizeof segment, &offset) ||
            !read_at(file, offset, &segment, sizeof segment))
            return false;
        if (segment.p_type == PT_NOTE &&
            find_in_part(file, segment.p_offset, segment.p_filesz, segment.p_align, abi))
            return true;
    }
    return false;
}

static bool find_in_sections(int file, const Elf64_Ehdr *header, uint32_t *abi)
{
    if (header->e_shentsize != sizeof(Elf64_Shdr) || header->e_shnum > TABLE_MAX)
        return false;
    for (uint32_t i = 0; i < header->e_shnum; i++) {
        Elf64_Shdr section;
        uint64_t offset;
        if (__builtin_add_overflow(header->e_shoff, i * sizeof section, &offset) ||
            !read_at(file, offset, &section, sizeof section))
            return false;
        if (section.sh_type == SHT_NOTE &&
            find_in_part(file, section.sh_offset, section.sh_size, section.sh_addralign, abi))
            return true;
    }
    return false;
}

golchin_status gl_elf_note_read(int file, uint32_t *abi, golchin_error *error)
{
    Elf64_Ehdr header = {0};
    char first;
    if (pread(file, &first, 1, 0) < 0)
        return gl_fail(error, GOLCHIN_UNREADABLE, "cannot be read: %s", strerror(errno));
    if (!read_at(file, 0, &header, sizeof header))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN, "is no ELF file; a plugin is a shared object");
    golchin_status status = check_header(&header, error);
    if (status != GOLCHIN_OK)
        return status;
    if (find_in_segments(file, &header, abi) || find_in_sections(file, &header, abi))
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                   "has no golchin note; end its source with GOLCHIN_PLUGIN(descriptor)");
}
