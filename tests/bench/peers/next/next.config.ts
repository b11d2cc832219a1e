import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin();

const config: NextConfig = {
  output: 'export',
  trailingSlash: true,
  turbopack: { root: import.meta.dirname },
};

export default withNextIntl(config);
