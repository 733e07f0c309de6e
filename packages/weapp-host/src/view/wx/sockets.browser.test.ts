import { openCalls } from '../../testing/open-calls'
import { closeViews } from '../../testing/open-view'

afterAll(closeViews)

test('a socket sends and receives messages, and reports when it closes', async () => {
  const { run, close } = await openCalls({
    prepare: (page) =>
      page.routeWebSocket('wss://shop.example/live', (socket) => {
        socket.onMessage((words) => {
          socket.send(`heard ${words}`)
          if (words === 'bye') socket.close({ code: 1001, reason: 'gone' })
        })
      }),
  })
  const heard = await run(`new Promise((resolve) => {
    const heard = []
    const task = weappHost.programWx.connectSocket({ url: 'wss://shop.example/live' })
    task.onOpen(() => {
      task.send({ data: 'hello' })
      task.send({ data: 'bye' })
    })
    task.onMessage(({ data }) => heard.push(data))
    task.onClose(({ code, reason }) => resolve([...heard, code, reason]))
  })`)
  expect(heard).toEqual(['heard hello', 'heard bye', 1001, 'gone'])
  expect(
    await run(`new Promise((resolve) => weappHost.programWx.connectSocket({ url: '/live', fail: resolve }))`),
  ).toEqual({ errMsg: 'connectSocket:fail invalid url "/live"' })
  await close()
})
