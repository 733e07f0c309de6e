import type { LifeCycle } from '../common/life-cycle'

export const taskStates = ['waiting', 'running', 'done', 'failed', 'stopped'] as const
export type TaskState = (typeof taskStates)[number]
export type TaskTransition = 'begin' | 'finish' | 'give_up' | 'resume' | 'stop'
export type TaskActor = 'shop' | 'staff'

/** The life of long work that one of the staff asked for. What its single rows came to is not in it: `done` has failed rows too. */
export const taskLifeCycle: LifeCycle<TaskState, TaskTransition, TaskActor> = {
  initial: 'waiting',
  states: {
    waiting: { final: false },
    running: { final: false },
    done: { final: true },
    failed: { final: false },
    stopped: { final: true },
  },
  transitions: {
    begin: { from: ['waiting'], to: 'running', by: 'shop', sentence: 'Its first rows are worked on.' },
    finish: {
      from: ['running'],
      to: 'done',
      by: 'shop',
      sentence: 'Each row has its result and, where it makes one, the file is there.',
    },
    give_up: {
      from: ['waiting', 'running'],
      to: 'failed',
      by: 'shop',
      sentence: 'It failed too often for a reason that no row explains; it is among the dead letters.',
    },
    resume: {
      from: ['failed'],
      to: 'running',
      by: 'shop',
      sentence: 'Its dead letter was retried: it goes on with the first row that has no result.',
    },
    stop: {
      from: ['waiting', 'running', 'failed'],
      to: 'stopped',
      by: 'staff',
      sentence: 'Rows that have a result keep it; the others are not worked on.',
    },
  },
}

export const taskRowStates = ['waiting', 'ok', 'failed'] as const
export type TaskRowState = (typeof taskRowStates)[number]
