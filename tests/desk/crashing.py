"""A desk in a process of its own, to be killed: its database and its port are its arguments."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import uvicorn
from desk_workers import Echo, write

from marbre.desk.api.app import serve
from marbre.desk.api.desk import Desk
from marbre.desk.api.security import Watch
from marbre.desk.settings import Settings
from marbre.desk.work.checking import Checking
from marbre.desk.work.running import Running
from marbre.store.database import open_store, sqlite_address

if __name__ == "__main__":
    sessions = open_store(sqlite_address(Path(sys.argv[1])))
    workers = Checking(Echo, eager=False), Checking(Echo, eager=False), Running(sessions, write=write)
    uvicorn.run(serve(Desk(Settings(), sessions, *workers), Watch()), port=int(sys.argv[2]), log_level="error")
