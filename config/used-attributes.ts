import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IPluginContext } from '@tarojs/service'

/** What Taro's templates cannot do without, whatever the sources say. */
const always = /^(is|data|name|id|class|style|aria-[a-z]+|data-[a-z]+|wx:[a-z]+)$/

/** The name under which sources know an attribute of a template: `hover-start-time` and `bindtouchend`, say. */
function nameInSources(attribute: string): string {
  // Taro fixes these to the one event that stops a page from scrolling under a sheet.
  if (attribute === 'catchtouchmove') return 'catchmove'
  if (attribute === 'bindtap') return 'onclick'
  return attribute.replace(/^(bind|catch)/, 'on').replaceAll('-', '')
}

/** `template` without the attributes and events that occur nowhere among `words` (in lower case). */
export const withUsedAttributes = (template: string, words: ReadonlySet<string>): string =>
  template.replace(/\s([a-z][a-z:-]*)="[^"]*"/g, (text, attribute: string) =>
    always.test(attribute) || words.has(nameInSources(attribute)) ? text : '',
  )

/** Only the browser build has these: what they name is no attribute of a template. */
const ofBrowser = /common[\\/]platform[\\/](early|elements)[\\/]/

/** Every word of the program's sources, in lower case. */
function wordsOfSources(): Set<string> {
  const src = join(process.cwd(), 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !ofBrowser.test(path),
  )
  const texts = files.map((path) => readFileSync(join(src, path), 'utf8').toLowerCase())
  return new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []))
}

interface MiniPlatform {
  template?: { buildTemplate(components: unknown): string }
}

/**
 * Leaves out of Taro's templates the attributes and events that no source names. Taro writes all that WeChat has into each
 * of fifteen levels of templates: a third of their 77 kB in the main package. What is left out has WeChat's own default,
 * which is also Taro's.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: MiniPlatform) {
      if (!template) return
      const build = template.buildTemplate.bind(template)
      template.buildTemplate = (components) => withUsedAttributes(build(components), wordsOfSources())
    },
  })
}
