import { availableParallelism } from 'node:os';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./app/_i18n/request.ts');

export default function configure(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  return withNextIntl({
    ...(development ? {} : { output: 'export' }),
    trailingSlash: true,
    // Where the site will stand below its host, such as /reader; empty at the root of a host.
    basePath: process.env.TAIYAKU_BASE_PATH ?? '',
    // Routes named *.dev.ts, such as the one that reloads a page after an edit, are not there in a build.
    pageExtensions: development ? ['tsx', 'ts', 'dev.ts'] : ['tsx', 'ts'],
    // The route that bundles the reader's script runs esbuild, which must not be bundled itself; nor can ELK be,
    // which asks for a package of web workers if there is one.
    serverExternalPackages: ['esbuild', 'elkjs'],
    experimental: {
      // With two root layouts, the page for a lost reader needs to be one of its own.
      globalNotFound: true,
      // All that there are render pages; Next.js would leave one idle.
      cpus: availableParallelism(),
    },
    // In seconds: a book of 10,000 passages is one page, and takes its time to render.
    staticPageGenerationTimeout: 900,
    // `npm run typecheck` does this; a build need not do it again.
    typescript: { ignoreBuildErrors: true },
    poweredByHeader: false,
    // Next.js is not to write files of instructions into the project.
    agentRules: false,
  });
}
