import { spawn } from 'node:child_process'
import { join } from 'node:path'

const strays = `
  Promise.reject(new Error('of a promise'))
  setImmediate(() => { throw new Error('of a listener') })
  process.once('beforeExit', () => console.log('alive'))`

/** What a process prints that loses two errors, and the code with which it ends. */
async function run(script: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `${script}${strays}`])
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  return { code, said: said.trim().split('\n') }
}

test('errors that reach nobody are reported, and the process goes on; by itself Node ends it', async () => {
  const survive = `
    import { surviveStrays } from ${JSON.stringify(join(__dirname, 'strays.ts'))}
    surviveStrays((error, about) => console.log(about + ': ' + error.message))`
  const [kept, plain] = await Promise.all([run(survive), run('')])
  expect(kept).toEqual({
    code: 0,
    said: ['nothing awaited a promise that failed: of a promise', 'nothing caught an error: of a listener', 'alive'],
  })
  expect(plain).toEqual({ code: 1, said: [''] })
})
