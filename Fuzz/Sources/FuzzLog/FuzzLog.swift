import FuzzSupport

/// Called by libFuzzer, which brings the `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzzed.log.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
