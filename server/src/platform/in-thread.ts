import { Worker } from 'node:worker_threads'
import { turns } from './turns'

/** A second thread would only take the processor from requests. */
const inTurn = turns(1)

/**
 * Runs a file of ours (`new URL('./x-thread.ts', import.meta.url)`) on a thread of its own, for work that would keep all requests
 * waiting: over 50 ms. `input` and the answer are copied. The file posts its answer as its one message; what it throws rejects.
 */
export const inThread = <Answer>(file: URL, input: unknown): Promise<Answer> =>
  inTurn(
    () =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
          workerData: { file: file.href, input },
          execArgv: [],
        })
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the thread of ${file.pathname} ended with ${code}`)))
      }),
  )
