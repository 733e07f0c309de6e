import { openHost } from '../host'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(removeProgramFolders)

test('a program written in ES modules runs without a build', async () => {
  const folder = onePage({
    'app.js': 'import { tea } from "./tea"\nApp({ tea })',
    'tea.js': 'export const tea = "green"\nexport default 1',
    'pages/a/index.js': 'import one from "../../tea"\nPage({ data: { one } })',
  })
  const host = openHost(folder.path)
  await host.launch()
  expect(host.page().instance.data).toEqual({ one: 1 })
})
