import Testing

/// The built program. One test at a time: several would take the processor from each other, and the ones in a terminal wait
/// for their screens.
@Suite("The program", .serialized) struct ProgramTests {}
