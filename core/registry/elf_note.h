/// The ABI number of a plugin, read from its file without loading it: loading runs its code.
#ifndef GL_REGISTRY_ELF_NOTE_H
#define GL_REGISTRY_ELF_NOTE_H

#include <golchin/types.h>

/// Find the note that GOLCHIN_PLUGIN() leaves in a shared object for this machine, and set `*abi`.
/// `file` is an open descriptor, whose position stays. GOLCHIN_UNREADABLE; GOLCHIN_BAD_PLUGIN with
/// the reason: no ELF file, for another machine, no shared object, no note.
golchin_status gl_elf_note_read(int file, uint32_t *abi, golchin_error *error);

#endif
