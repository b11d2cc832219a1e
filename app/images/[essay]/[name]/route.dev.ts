import { getEssay } from '@/app/_content/library';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

interface ImageContext {
  readonly params: Promise<{ essay: string; name: string }>;
}

/** Under `npm run dev` alone (see `pageExtensions`): an essay's image, which the build writes beside the pages. */
export async function GET(_request: Request, { params }: ImageContext): Promise<Response> {
  const { essay: slug, name } = await params;
  const image = (await getEssay(slug))?.images.find((candidate) => candidate.name === name);
  if (!image) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(image.contents), {
    headers: {
      'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'no-store',
    },
  });
}
