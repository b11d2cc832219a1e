import { watch } from 'node:fs';
import { reporter } from 'vfile-reporter';
import { getKeptLibrary } from '@/app/_content/library';

const root = process.env.TAIYAKU_CONTENT ?? 'content';

/**
 * Under `npm run dev` alone (see `pageExtensions`): tells open pages that an author has saved something, as a stream
 * of events whose data is what `check` finds at fault, as JSON: a text, or null.
 */
export function GET(request: Request): Response {
  const encoder = new TextEncoder();
  const changes = new ReadableStream<Uint8Array>({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      const tell = async () => {
        const { library, files } = await getKeptLibrary().load();
        const faults = library ? null : reporter(files, { quiet: true, verbose: true });
        if (!request.signal.aborted)
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(faults)}\n\n`));
      };
      const watcher = watch(root, { recursive: true }, () => {
        // An editor saves in several strokes; one answer does for them all.
        clearTimeout(timer);
        timer = setTimeout(tell, 50);
      });
      request.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        watcher.close();
        controller.close();
      });
    },
  });
  return new Response(changes, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}
