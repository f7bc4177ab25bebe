"""Searches vectors with FAISS on one thread, one question at a time, and compares with the exact answers.

Usage: faiss_search.py KIND VECTORS QUERIES ANSWERS DIMENSIONS
KIND is flat or hnsw; the files hold raw float32 rows, and ten int32 numbers an answer. Prints one line of JSON.
"""
import json
import resource
import sys
import time

import faiss
import numpy as np

kind, vectors, queries, answers, dimensions = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])
rows = np.memmap(vectors, dtype=np.float32, mode="r").reshape(-1, dimensions)
questions = np.fromfile(queries, dtype=np.float32).reshape(-1, dimensions)
exact = np.fromfile(answers, dtype=np.int32).reshape(-1, 10)

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
if kind == "flat":
    index = faiss.IndexFlatIP(dimensions)
else:
    index = faiss.IndexHNSWFlat(dimensions, 32, faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction = 80
    index.hnsw.efSearch = 128
for first in range(0, len(rows), 50_000):
    index.add(np.ascontiguousarray(rows[first:first + 50_000]))
built = time.perf_counter() - start
faiss.omp_set_num_threads(1)
index.search(questions[:5], 10)

wall, cpu, found = [], [], 0
for question, right in zip(questions, exact):
    cpu_start, start = time.thread_time(), time.perf_counter()
    _, numbers = index.search(question.reshape(1, -1), 10)
    wall.append((time.perf_counter() - start) * 1e3)
    cpu.append((time.thread_time() - cpu_start) * 1e3)
    found += len(set(numbers[0].tolist()) & set(right.tolist()))
print(json.dumps({
    "wall": wall,
    "cpu": cpu,
    "recall": found / (10 * len(questions)),
    "build": built,
    "bytes": rows.nbytes + (0 if kind == "flat" else len(rows) * 2 * 32 * 4),
    "version": faiss.__version__,
}))
