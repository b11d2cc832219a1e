import { isSafeAddress } from '../render/safe-address';

/** What is wrong with the address of a link, if anything, and how to mend it. */
export function addressFault(url: string): { reason: string; note: string } | undefined {
  if (!isSafeAddress(url) || /[\0-\x20\x7F]/.test(url)) {
    return {
      reason: `Unexpected address \`${url}\`, expected one of http, https or mailto, or a relative one`,
      note: 'Write the address out, beginning with https://, or make the link plain text.',
    };
  }
  if (/^[\\/]{2}/.test(url)) {
    return {
      reason: `Unexpected address \`${url}\` without a protocol, expected \`https://${url.slice(2)}\``,
      note: 'Write `https:` before it: what it leads to would change with where the site stands.',
    };
  }
  const [, protocol, rest = ''] = /^(https?):(?!\/\/)(.*)$/i.exec(url) ?? [];
  if (protocol !== undefined) {
    return {
      reason: `Unexpected address \`${url}\`, expected \`${protocol.toLowerCase()}://${rest.replace(/^\/+/, '')}\``,
      note: 'Write both slashes after the protocol.',
    };
  }
  if (/^https?:\/\/[^/?#]*@/i.test(url)) {
    return {
      reason: `Unexpected name or password in \`${url}\`, expected an address that everyone may see`,
      note: 'Take out what stands before the @, and change the password: it has been in a file.',
    };
  }
  return undefined;
}
