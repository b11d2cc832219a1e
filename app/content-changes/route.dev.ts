import { watch } from 'node:fs';

/** Under `npm run dev` alone (see `pageExtensions`): tells open pages that an author has saved something. */
export function GET(request: Request): Response {
  const changes = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      let timer: NodeJS.Timeout | undefined;
      const watcher = watch('content', { recursive: true }, () => {
        // An editor saves in several strokes; one reload answers them all.
        clearTimeout(timer);
        timer = setTimeout(() => controller.enqueue(encoder.encode('data: saved\n\n')), 50);
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
