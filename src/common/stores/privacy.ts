import { create } from 'zustand'
import { onPrivacyQuestion, type PrivacyQuestion } from '@/common/platform/privacy'

/** WeChat's privacy questions that wait for the user; one answer settles all of them. */
export const usePrivacy = create<{ questions: PrivacyQuestion[] }>(() => ({ questions: [] }))

onPrivacyQuestion((question) =>
  usePrivacy.setState(({ questions }) => {
    question.shown()
    return { questions: [...questions, question] }
  }),
)

function answer(give: (question: PrivacyQuestion) => void) {
  const { questions } = usePrivacy.getState()
  usePrivacy.setState({ questions: [] })
  questions.forEach(give)
}

export const agreeToPrivacy = (buttonId: string) => answer((question) => question.agree(buttonId))
export const refusePrivacy = () => answer((question) => question.refuse())
