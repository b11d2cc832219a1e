import { type Answer, talk } from './talk';
import type { Target } from './target';

/** One request, byte for byte, and what the answer to it must be. */
export interface Conversation {
  /** What is asked, for the report: `bytes=0-9 of a page`. */
  readonly says: string;
  /** The request's lines, without the empty one; `Host` and `Connection: close` are added. */
  readonly ask: readonly string[];
  /** Said as they are instead. */
  readonly bytes?: string | Uint8Array;
  readonly status: number | readonly number[];
  /** Headers in lower case that must be there, or, where undefined, must not. */
  readonly headers?: Readonly<Record<string, string | RegExp | undefined>>;
  readonly body?: Uint8Array;
}

/** What is wrong with the answers to these, a line each. */
export async function faultsOf(
  { port }: Target,
  conversations: Iterable<Conversation>,
  onAnswer?: () => void,
): Promise<string[]> {
  const faults: string[] = [];
  for (const conversation of conversations) {
    const { says, ask } = conversation;
    const bytes =
      conversation.bytes ?? `${[...ask, 'Host: localhost', 'Connection: close'].join('\r\n')}\r\n\r\n`;
    try {
      const bodiless = ask[0]?.startsWith('HEAD ') ?? false;
      const answers = await talk(port, bytes, { bodiless });
      const [answer] = answers;
      if (!answer || answers.length > 1) faults.push(`${says}: ${answers.length} answers, expected 1`);
      else faults.push(...compare(answer, conversation).map((fault) => `${says}: ${fault}`));
    } catch (error) {
      faults.push(`${says}: ${error instanceof Error ? error.message : error}`);
    }
    onAnswer?.();
  }
  return faults;
}

function compare(answer: Answer, { status, headers = {}, body }: Conversation): string[] {
  const faults: string[] = [];
  if (![status].flat().includes(answer.status)) faults.push(`status ${answer.status}, expected ${status}`);
  for (const [name, expected] of Object.entries(headers)) {
    const found = answer.headers.get(name);
    const fits = expected instanceof RegExp ? expected.test(found ?? '') : found === expected;
    if (!fits) faults.push(`${name} is ${found}, expected ${expected}`);
  }
  if (body && !answer.body.equals(body))
    faults.push(
      `body of ${answer.body.length} bytes (${answer.body.subarray(0, 40)}), expected ${body.length}`,
    );
  return faults;
}
