"""The language model's service with a limit on its memory: what a full computer does to it, made to order.

STARVED_LOADING and STARVED_ANSWERING are MiB beyond what the process has at that moment.
"""

import os
import resource

from memx.models import language_service


def load(host, options):
    _limit("STARVED_LOADING")
    service = language_service.load(host, options)
    _limit("STARVED_ANSWERING")
    return service


def _limit(variable):
    if variable in os.environ:
        pages = int(open("/proc/self/statm").read().split()[0])  # noqa: SIM115, PTH123
        limit = pages * resource.getpagesize() + (int(os.environ[variable]) << 20)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
