import { crawlerAgent } from '@haoli/contract'
import type { FastifyRequest } from 'fastify'

/** Whether WeChat's search crawler calls (field.md E7): it reads what everybody may, and is counted nowhere. */
export const isCrawler = ({ headers }: FastifyRequest): boolean =>
  headers['user-agent']?.includes(crawlerAgent) === true
