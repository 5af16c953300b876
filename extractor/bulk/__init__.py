"""Bulk runs: a plan of shards, workers that are watched, results committed in order.

    plan.py        inputs → shards, each a slice of the inputs
    child.py       the process that reads and extracts; cursor.py finds a slice's documents, one.py makes the outcome
    supervisor.py  starts a child, watches it, replaces it; `run_shard` is the same on one machine and on a cluster
    engines/       who calls `run_shard`: processes of this machine, or Dask
    commit.py      outcomes → records, failures, duplicates, in the order of the inputs, a transaction a shard
    state.py       index.sqlite: the plan, the markers, the index of duplicates
    run.py         all of it
"""
