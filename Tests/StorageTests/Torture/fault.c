// A layer between a program and the disk, loaded before the C library: it counts what is done to the files below
// FAULT_DIR and, at operation FAULT_AT, lets it go wrong as FAULT_KIND says.
//
//   eio, enospc   the operation fails
//   short         a write writes half of its bytes and then fails
//   kill          the program is killed before the operation
//   cut           the power goes: of everything that was not synced each sector is as it was or as it is, names too
//
// With FAULT_FOREVER every later operation fails as well. FAULT_LOG is a file into which the count is written at the end.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512, FILES = 64, NAMES = 256 };

static struct {
  const char *directory, *kind;
  long at;
  int forever, ready;
  unsigned long long random;
} fault;
static long count;

// What is on the disk for sure, of each file that has unsynced bytes.
static struct { dev_t device; ino_t inode; int file; char *image; off_t size; } files[FILES];
static int file_count;
// Changes of names that no sync of the directory has made sure yet, to be undone from the last to the first.
static struct { char from[PATH_MAX], to[PATH_MAX], kept[PATH_MAX]; } names[NAMES];
static int name_count;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_fsync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

static void prepare(void) {
  if (fault.ready) return;
  fault.ready = 1;
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  fault.directory = getenv("FAULT_DIR");
  fault.kind = getenv("FAULT_KIND");
  const char *at = getenv("FAULT_AT"), *seed = getenv("FAULT_SEED");
  fault.at = at != NULL ? atol(at) : -1;
  fault.forever = getenv("FAULT_FOREVER") != NULL;
  fault.random = seed != NULL ? strtoull(seed, NULL, 10) : 1;
}

static unsigned long long next(void) {
  unsigned long long z = (fault.random += 0x9E3779B97F4A7C15ull);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

static int is_below(const char *path) {
  return fault.directory != NULL && strncmp(path, fault.directory, strlen(fault.directory)) == 0;
}

static int is_tracked(int file) {
  prepare();
  if (fault.directory == NULL) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_below(path);
}

// A power cut: sectors that were not synced are the old ones or the new ones, and so are names.
static void cut(void) {
  for (int i = 0; i < file_count; i++) {
    if (files[i].image == NULL) continue;
    struct stat now;
    fstat(files[i].file, &now);
    off_t size = next() % 2 ? now.st_size : files[i].size;
    for (off_t at = 0; at < files[i].size && at < size; at += SECTOR) {
      off_t length = files[i].size - at < SECTOR ? files[i].size - at : SECTOR;
      if (next() % 2) real_pwrite(files[i].file, files[i].image + at, (size_t)length, at);
    }
    real_ftruncate(files[i].file, size);
  }
  int stay = name_count == 0 ? 0 : (int)(next() % (unsigned long long)(name_count + 1));
  for (int i = name_count - 1; i >= stay; i--) {
    if (names[i].to[0] != 0) real_rename(names[i].to, names[i].from);
    if (names[i].kept[0] != 0) real_rename(names[i].kept, names[i].to[0] != 0 ? names[i].to : names[i].from);
  }
  _exit(137);
}

// Counts an operation; returns the error with which it has to fail, or 0.
static int strike(void) {
  count++;
  if (fault.at < 0 || count < fault.at || (count > fault.at && !fault.forever)) return 0;
  if (strcmp(fault.kind, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(fault.kind, "cut") == 0) cut();
  return strcmp(fault.kind, "enospc") == 0 ? ENOSPC : EIO;
}

// Remembers what is on the disk of a file before its first unsynced change.
static void remember(int file) {
  struct stat now;
  if (strcmp(fault.kind != NULL ? fault.kind : "", "cut") != 0 || fstat(file, &now) != 0) return;
  int i = 0;
  while (i < file_count && !(files[i].device == now.st_dev && files[i].inode == now.st_ino)) i++;
  if (i == FILES) return;
  if (i == file_count) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    file_count++;
    files[i].device = now.st_dev;
    files[i].inode = now.st_ino;
    // Never closed: that would give back the locks on the file.
    files[i].file = open(link, O_RDWR | O_CLOEXEC);
    files[i].image = NULL;
  }
  if (files[i].image != NULL) return;
  files[i].size = now.st_size;
  files[i].image = malloc((size_t)now.st_size + 1);
  if (pread(files[i].file, files[i].image, (size_t)now.st_size, 0) != now.st_size) files[i].size = 0;
}

static void synced(int file) {
  struct stat now;
  if (fstat(file, &now) != 0) return;
  if (S_ISDIR(now.st_mode)) {
    for (int i = 0; i < name_count; i++) {
      if (names[i].kept[0] != 0) real_unlink(names[i].kept);
    }
    name_count = 0;
    return;
  }
  for (int i = 0; i < file_count; i++) {
    if (files[i].device != now.st_dev || files[i].inode != now.st_ino) continue;
    free(files[i].image);
    files[i].image = NULL;
  }
}

// Keeps what a name stands for before it goes.
static void remember_name(const char *from, const char *to) {
  if (strcmp(fault.kind != NULL ? fault.kind : "", "cut") != 0 || name_count == NAMES) return;
  snprintf(names[name_count].from, PATH_MAX, "%s", from);
  snprintf(names[name_count].to, PATH_MAX, "%s", to != NULL ? to : "");
  snprintf(names[name_count].kept, PATH_MAX, "%s/../kept-%d-%ld", fault.directory, (int)getpid(), count);
  if (link(to != NULL ? to : from, names[name_count].kept) != 0) names[name_count].kept[0] = 0;
  name_count++;
}

static int fails(int error) {
  errno = error;
  return -1;
}

ssize_t write(int file, const void *bytes, size_t size) {
  prepare();
  if (!is_tracked(file)) return real_write(file, bytes, size);
  int error = strike();
  remember(file);
  if (error != 0 && strcmp(fault.kind, "short") == 0 && count == fault.at) return real_write(file, bytes, size / 2);
  return error != 0 ? fails(error) : real_write(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  prepare();
  if (!is_tracked(file)) return real_pwrite(file, bytes, size, at);
  int error = strike();
  remember(file);
  if (error != 0 && strcmp(fault.kind, "short") == 0 && count == fault.at) return real_pwrite(file, bytes, size / 2, at);
  return error != 0 ? fails(error) : real_pwrite(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off_t at) { return pwrite(file, bytes, size, at); }

int fsync(int file) {
  prepare();
  if (!is_tracked(file)) return real_fsync(file);
  int error = strike();
  if (error != 0) return fails(error);
  int result = real_fsync(file);
  if (result == 0) synced(file);
  return result;
}
int fdatasync(int file) { return fsync(file); }

int ftruncate(int file, off_t size) {
  prepare();
  if (!is_tracked(file)) return real_ftruncate(file, size);
  int error = strike();
  remember(file);
  return error != 0 ? fails(error) : real_ftruncate(file, size);
}
int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int unlink(const char *path) {
  prepare();
  if (!is_below(path)) return real_unlink(path);
  int error = strike();
  if (error != 0) return fails(error);
  remember_name(path, NULL);
  return real_unlink(path);
}

int rename(const char *from, const char *to) {
  prepare();
  if (!is_below(from)) return real_rename(from, to);
  int error = strike();
  if (error != 0) return fails(error);
  remember_name(from, to);
  return real_rename(from, to);
}

__attribute__((destructor)) static void report(void) {
  const char *log = getenv("FAULT_LOG");
  if (log == NULL) return;
  FILE *file = fopen(log, "w");
  if (file == NULL) return;
  fprintf(file, "%ld\n", count);
  fclose(file);
}
