import type { ProgramBundle } from '../compile/bundle'
import { driveWhereAsked } from './automation'
import { readLaunchOptions } from './launch-options'
import { openView } from './open-view'

/** The phone's page: loads the program from its server, and runs it. */
async function boot() {
  const answer = await fetch('program.json')
  if (!answer.ok) throw new Error(`the program could not be fetched: ${answer.status} ${await answer.text()}`)
  const bundle = (await answer.json()) as ProgramBundle
  const fileUrl = (path: string) => `program/${path.replace(/^\//, '')}`
  window.weappHost = openView(bundle, readLaunchOptions(location.search), fileUrl)
  driveWhereAsked(window.weappHost)
}

boot().catch((error: unknown) => {
  document.body.append(Object.assign(document.createElement('pre'), { textContent: String(error) }))
  throw error
})
