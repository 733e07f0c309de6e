const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? '&quot;')

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='8' y='3' width='16' height='26' rx='4' fill='%232f7d6b'/%3E%3Crect x='11' y='7' width='10' height='16' rx='1' fill='%23fff'/%3E%3C/svg%3E"

/** What the server does for the phone besides serving it. */
export interface PhoneServices {
  relay: boolean
  automation: boolean
}

const serviceMetas = (services: PhoneServices) =>
  Object.entries(services)
    .filter(([, isOn]) => isOn)
    .map(([name]) => `\n    <meta name="weapp-${name}" content="on">`)
    .join('')

/** `templates`: the titles of templates of messages, by their ids. */
const templatesMeta = (templates: Readonly<Record<string, string>>) =>
  `\n    <meta name="weapp-templates" content="${escaped(JSON.stringify(templates))}">`

/** The phone's page with the program only. All URLs are relative, so that it works below any prefix. */
export const phoneHtml = (
  title: string,
  services: PhoneServices,
  templates: Readonly<Record<string, string>>,
) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, user-scalable=no">
    <title>${escaped(title)}</title>${serviceMetas(services)}${templatesMeta(templates)}
    <link rel="icon" href="${icon}">
    <link rel="preload" href="program.json" as="fetch" crossorigin>
  </head>
  <body>
    <script src="live.js"></script>
    <script src="runtime.js"></script>
  </body>
</html>
`

/** The phone in its frame, with the panel. */
export const panelHtml = (title: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)} · weapp-host</title>
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="panel.css">
  </head>
  <body>
    <noscript>This page needs JavaScript.</noscript>
    <script src="panel.js"></script>
  </body>
</html>
`
