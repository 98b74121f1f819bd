"""A service without a model, for the supervision alone: it does what the request says."""

import importlib
import os
import resource
import signal
import sys
import threading
import time
from pathlib import Path

from memx.domain.errors import Cancelled, ModelError, PromptTooLong
from memx.models.protocol import Frame


def load(host, options):
    if options.get("load_error"):
        raise ModelError(options["load_error"])
    if options.get("load_signal"):
        os.kill(os.getpid(), options["load_signal"])
    return Echo(host)


class Echo:
    def __init__(self, host):
        self._host = host
        self._served = 0

    def describe(self):
        return {"pid": os.getpid(), "nice": os.nice(0), "word": "hello"}

    def answer(self, call):
        return getattr(self, call.name)(call)

    def echo(self, call):
        self._served += 1
        yield Frame({"said": call.arguments["text"], "served": self._served, "last": True}, call.blob)

    def count(self, call):
        """To `to`, one every 5 ms, until stopped."""
        for n in range(call.arguments["to"]):
            if self._host.stop.is_set:
                raise Cancelled("Stopped.")
            yield Frame({"n": n})
            time.sleep(0.005)
        yield Frame({"n": -1, "last": True})

    def noise(self, _):
        print("this goes to stdout")
        os.write(1, b"and this from native code\n")
        yield Frame({"last": True})

    def fail(self, _):
        raise PromptTooLong("Too long.")
        yield

    def bug(self, call):
        raise KeyError(call.arguments["secret"])
        yield

    def no_room(self, call):
        """Imports a package with native code where there is no more memory for it."""
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages * resource.getpagesize() + (1 << 20)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        importlib.import_module(call.arguments["module"])
        yield Frame({"last": True})

    def die(self, call):
        yield Frame({"n": 0})
        os.kill(os.getpid(), call.arguments["signal"])
        signal.pause()

    def hang(self, _):
        threading.Event().wait()
        yield

    def rubbish(self, _):
        self._host._outgoing.write(b"\xff" * 64)
        self._host._outgoing.flush()
        sys.stdin.close()
        threading.Event().wait()
        yield
