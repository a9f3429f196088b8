"""A process of the desk's: it leaves Ctrl-C to the server, and ends when the server does, however that ended."""

import multiprocessing
import os
import signal
import threading


def settle_in() -> None:
    """Make this process one of the desk's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_server, daemon=True).start()


def _end_with_server() -> None:
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
        os._exit(1)
