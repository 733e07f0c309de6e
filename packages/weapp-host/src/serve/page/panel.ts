import './panel.css'
import type { ViewHost } from '../../view/view-host'
import type { About, LiveMessage } from '../messages'
import { connectLive } from './connect-live'
import { openConsoleList } from './console-list'
import { make } from './element'
import { type Launch, ownAddress, phoneAddress, readLaunch, screens } from './launch'
import { openLaunchForm } from './launch-form'
import { openPageStack } from './page-stack'
import { openPhoneFrame } from './phone-frame'
import { watchPhone } from './phone-watch'
import { openProblems } from './problems'
import { openSegments } from './segments'
import { openTabs } from './tabs'
import { openTraffic } from './traffic'
import { openWxCalls } from './wx-calls'

function openPanel(about: About) {
  let launch = readLaunch(location.search, about)
  let host: ViewHost | undefined
  let errors = 0
  let wxCalls = 0

  const phone = openPhoneFrame()
  const traffic = openTraffic()
  const consoleList = openConsoleList()
  const wx = openWxCalls()
  const problems = openProblems()
  const stack = openPageStack((page, query) => {
    form.set(page, query)
    start({ page, query })
  })
  const tabs = openTabs([
    { name: 'setData', host: traffic.host },
    { name: 'Pages', host: stack.host },
    { name: 'Console', host: consoleList.host },
    { name: 'wx', host: wx.host },
    { name: 'Problems', host: problems.host },
  ])
  const state = make('p', { class: 'state', attributes: { role: 'status' } })

  const inShort = make('span')
  const remember = (wishes: Partial<Launch>) => {
    launch = { ...launch, ...wishes }
    inShort.textContent = [launch.page, launch.query].filter(Boolean).join('?').concat(` · ${launch.scene}`)
    history.replaceState(null, '', ownAddress(launch))
  }
  const start = (wishes: Partial<Launch> = {}) => {
    remember(wishes)
    phone.resize(launch.screen)
    // Setting the same URL again would only jump to its `#`.
    phone.frame.contentWindow?.location.replace(new URL(phoneAddress(launch), location.href))
  }
  const form = openLaunchForm(launch, about, start)
  const chooseScreen = (name: string) =>
    start({ screen: screens.find((screen) => screen.name === name) ?? launch.screen })
  const chooseTheme = (name: string) => {
    const theme = name === 'Dark' ? 'dark' : 'light'
    remember({ theme })
    host?.setTheme(theme)
  }

  const heard = (message: LiveMessage) => {
    const writing = message.type === 'writing' || (message.type === 'hello' && message.writing)
    state.textContent = writing ? 'The folder is being written …' : ''
    if (message.type === 'program') form.pages(message.pages)
    if (!('problems' in message)) return
    problems.show(message.problems)
    const isBad = message.problems.some(({ level }) => level === 'error')
    tabs.count('Problems', message.problems.length, isBad ? 'error' : 'warning')
  }
  connectLive(heard, () => {
    state.textContent = 'The server is away; looking for it …'
  })

  watchPhone(phone.frame, {
    started(opened) {
      host = opened
      errors = 0
      wxCalls = 0
      for (const list of [traffic, consoleList, wx, stack]) list.clear()
      tabs.count('Console', 0)
      tabs.count('wx', 0)
    },
    noted(what) {
      if (what.kind === 'setData') traffic.add(what.call, what.atMs)
      if (what.kind === 'wx') {
        wx.add(what.call, what.atMs)
        tabs.count('wx', ++wxCalls)
      }
      if (what.kind === 'console') {
        consoleList.add(what.level, what.words, what.atMs)
        if (what.level === 'error') tabs.count('Console', ++errors, 'error')
      }
    },
    moved(opened) {
      stack.show(opened)
      tabs.count('Pages', opened.stack().length)
    },
  })

  const alone = () => window.open(phoneAddress(launch))
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, about.title),
      make('p', { class: 'fine' }, about.name),
      state,
      openSegments(
        'Screen',
        screens.map(({ name }) => name),
        launch.screen.name,
        chooseScreen,
      ),
      openSegments('Theme', ['Light', 'Dark'], launch.theme === 'dark' ? 'Dark' : 'Light', chooseTheme),
      make('button', { class: 'button', type: 'button', onclick: () => start() }, 'Restart'),
      make(
        'button',
        { class: 'button', type: 'button', onclick: alone, title: 'The phone in a tab of its own' },
        'Alone ↗',
      ),
    ),
    phone.host,
    make(
      'aside',
      {},
      make('details', { class: 'card' }, make('summary', {}, make('b', {}, 'Launch'), inShort), form.host),
      tabs.host,
    ),
  )
  start()
}

fetch('about.json')
  .then((answer) => answer.json() as Promise<About>)
  .then(openPanel)
