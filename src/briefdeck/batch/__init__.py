"""Thousands of articles in one run: planned, shared out to workers, journaled, and continued after a crash."""

from briefdeck.batch.plan import Job
from briefdeck.batch.pool import Workers
from briefdeck.batch.record import Record
from briefdeck.batch.run import Summary, Wishes, run
from briefdeck.batch.shard import Order, Task, run_shard

__all__ = ["Job", "Order", "Record", "Summary", "Task", "Wishes", "Workers", "run", "run_shard"]
