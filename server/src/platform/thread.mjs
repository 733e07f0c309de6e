/** Where each thread of `inThread` begins: it learns to read our sources, and loads the file it is for. */
import { workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

await tsImport(workerData.file, import.meta.url)
