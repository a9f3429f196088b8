"""A process that works for another: it leaves Ctrl-C to that one, and ends when that one does, however it ended."""

import multiprocessing
import os
import signal
import threading


def settle_in() -> None:
    """Make this process one that works for the one that began it: an orphan would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_leader, daemon=True).start()


def _end_with_leader() -> None:
    leader = multiprocessing.parent_process()
    if leader is not None:
        leader.join()
        os._exit(1)
