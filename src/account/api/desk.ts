import type { AskedDesk } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

const at = (code: string, step = '') => `/v1/desk/asked/${encodeURIComponent(code)}${step}`

/** Which desk asks with this code, and why; nothing is asked without a code. */
export const useAskedDesk = (code: string) =>
  useQueryOnPage({
    queryKey: ['desk', code],
    queryFn: ({ signal }) => api.get<AskedDesk>(at(code), { signal }),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Lets the desk in, or not. */
export const useDecideDesk = (code: string) =>
  useSubmit<{ approve: boolean }, null>(({ approve }, key) =>
    api.command(at(code, approve ? '/approval' : '/refusal'), undefined, key),
  )
