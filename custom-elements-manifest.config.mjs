export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/**/*.test.ts', 'components/**/*.demo.ts', 'components/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
