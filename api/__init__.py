"""The HTTP interface: views over a store, and nothing else."""
