import type { Part } from './part'

const names = {
  browser: { zh: '浏览器版', en: 'The browser build' },
  desk: { zh: '商家工作台', en: 'The merchant’s desk' },
  weapp: { zh: '小程序版', en: 'The mini program build' },
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function words(name: keyof typeof names, part: Part): [zh: string, en: string] {
  const { zh, en } = names[name]
  const { state, seconds } = part.toJSON()
  if (state === 'failed') return [`${zh}构建失败`, `${en} failed`]
  if (state === 'waiting') return [`${zh}等着构建，前面还有一个`, `${en} comes next: another one is being made`]
  return [`正在构建${zh}，已用 ${seconds} 秒`, `${en} is being made: ${seconds} s so far`]
}

/** What stands in the place of a build that is still being made. It looks again by itself; one that failed says why. */
export function waitingPage(name: keyof typeof names, part: Part): string {
  const [zh, en] = words(name, part)
  const failed = part.state === 'failed'
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${failed ? '' : '<meta http-equiv="refresh" content="2">'}
<title>好礼 Haoli</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px/1.6 system-ui, sans-serif; margin: 0; padding: 96px 24px; text-align: center; background: #fbf7f2; color: #1f1a17 }
  pre { font-size: 12px; text-align: start; white-space: pre-wrap; overflow-wrap: anywhere }
  @media (prefers-color-scheme: dark) { body { background: #1a1614; color: #f3ece4 } }
</style>
<p><strong>${zh}</strong></p>
<p>${en}</p>
${failed ? `<pre>${escaped(part.reason)}</pre>` : ''}
</html>
`
}
