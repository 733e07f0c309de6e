import { parentPort, workerData } from 'node:worker_threads'
import { drawSheet, type SheetInput } from './draw-sheet'

const { codes, now } = workerData.input as SheetInput
parentPort?.postMessage(await drawSheet(codes, now))
