import { parentPort, workerData } from 'node:worker_threads'
import type { IssuedInvoice } from '../../../core/gateways/invoice-gateway'
import { drawInvoice } from './draw-invoice'

parentPort?.postMessage(await drawInvoice(workerData.input as IssuedInvoice))
