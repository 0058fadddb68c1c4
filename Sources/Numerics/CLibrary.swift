// The C library, chosen here for every room: `exp`, `log`, `pow` and their like, and the calls of the system.
#if canImport(Glibc)
  @_exported import Glibc
#else
  @_exported import Darwin
#endif
