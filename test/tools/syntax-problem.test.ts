import { syntaxProblem } from '../../scripts/gates/syntax-problem'

test('syntax newer than the edition is found', () => {
  expect(syntaxProblem('const all =\n{ ...a }', 2017)).toMatchObject({
    line: 2,
    column: 3,
    message: expect.stringMatching(/^Unexpected token: …/),
  })
  expect(syntaxProblem('class A { #"e"() {} }', 2022)).not.toBeNull()
})

test('syntax of the edition is fine', () => {
  expect(syntaxProblem('const go = async () => [...a]', 2017)).toBeNull()
})
