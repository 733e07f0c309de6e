import { parentPort, workerData } from 'node:worker_threads'

const flags = workerData.input as Int32Array
Atomics.store(flags, 0, 1)
Atomics.wait(flags, 1, 0)
parentPort?.postMessage('ended')
