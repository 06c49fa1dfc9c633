"""The way in: readers of files, and the pipeline that joins extraction to the store."""
