import { defineMessages } from '@/common/messages'

export const waitingPresentMessages = defineMessages({
  'waiting.from': ['{name} 送你的礼物还没有收下', 'A gift from {name} is waiting', '{name}さんのギフトが待っています'],
  'waiting.go': ['去收下', 'Open it', '開ける'],
})
