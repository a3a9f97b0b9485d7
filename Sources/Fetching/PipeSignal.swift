import Glibc

/// Calls `body` while a broken connection raises no signal on this thread: OpenSSL's writes would end the program.
func withoutPipeSignal<Value, Problem>(_ body: () throws(Problem) -> Value) throws(Problem) -> Value {
  var (signals, before, waiting) = (sigset_t(), sigset_t(), sigset_t())
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  sigpending(&waiting)
  let isOwn = sigismember(&waiting, SIGPIPE) == 0
  pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer {
    var now = timespec()
    if isOwn { while sigtimedwait(&signals, nil, &now) > 0 {} }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
  return try body()
}
