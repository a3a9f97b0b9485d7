// The reader of zip archives, and functions by which it reads from memory.
#ifndef SAYSO_CMINIZIP_H
#define SAYSO_CMINIZIP_H
#include <minizip/unzip.h>
#include <string.h>

/// Bytes in memory and the offset of the next one. They are not changed.
typedef struct {
  const unsigned char *bytes;
  unsigned long count;
  unsigned long at;
} ZipMemory;

static inline voidpf zip_memory_open(voidpf memory, const void *name, int mode) {
  (void)name;
  if (mode & ZLIB_FILEFUNC_MODE_WRITE) return NULL;
  ((ZipMemory *)memory)->at = 0;
  return memory;
}
static inline unsigned long zip_memory_read(voidpf opaque, voidpf stream, void *target, unsigned long count) {
  (void)opaque;
  ZipMemory *memory = (ZipMemory *)stream;
  unsigned long left = memory->count - memory->at;
  if (count > left) count = left;
  if (count) memcpy(target, memory->bytes + memory->at, count);
  memory->at += count;
  return count;
}
static inline ZPOS64_T zip_memory_tell(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((ZipMemory *)stream)->at;
}
static inline long zip_memory_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  ZipMemory *memory = (ZipMemory *)stream;
  ZPOS64_T start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->at : memory->count;
  if (offset > memory->count - start) return -1;
  memory->at = (unsigned long)(start + offset);
  return 0;
}
static inline int zip_memory_close(voidpf opaque, voidpf stream) {
  (void)opaque, (void)stream;
  return 0;
}

/// Opens an archive in memory, which must stay where it is; NULL if the bytes are not one.
static inline unzFile zip_open_memory(ZipMemory *memory) {
  zlib_filefunc64_def functions = {zip_memory_open, zip_memory_read, NULL, zip_memory_tell, zip_memory_seek, zip_memory_close, zip_memory_close,
                                   memory};
  return unzOpen2_64("", &functions);
}
#endif
