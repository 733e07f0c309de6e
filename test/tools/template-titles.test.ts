import { settingsOf, templateTitles } from '../../scripts/lib/serve'

test('the sheet that asks for messages names each in the words of its template', () => {
  const titles = templateTitles(settingsOf({}))
  expect(titles).toMatchObject({ sandbox_restocked: '到货了' })
  for (const title of Object.values(titles)) expect(title).toMatch(/^[^,]*\p{Script=Han}[^,]*$/u)
})
