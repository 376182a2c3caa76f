import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'react-admin';
import { type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { ScreenBoundary } from './ScreenBoundary.js';
import { BottomBar } from './BottomBar.js';
import { Navigation } from './Navigation.js';
import { OfflineBanner } from './OfflineBanner.js';
import { SearchPalette } from './SearchPalette.js';
import { TopBar } from './TopBar.js';
import { useFocusOnNavigation } from './useFocusOnNavigation.js';
import { LiveRegion } from '../common/LiveRegion.js';
import { LoadingSoon } from '../common/LoadingSoon.js';

/** The frame round every screen: wings left, search and me on top; on a phone a bar below. */
export function DeskLayout({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const isPhone = useMediaQuery('(max-width: 899px)', { noSsr: true });
  const [menuOpen, setMenuOpen] = useState(false);
  const [searchOpen, setSearchOpen] = useState(false);
  const main = useFocusOnNavigation();
  const { pathname } = useLocation();
  const side = (
    <Box
      sx={{
        width: 208,
        boxSizing: 'border-box',
        px: 1.25,
        py: 2,
        bgcolor: 'background.default',
        minHeight: '100%',
      }}
    >
      <Navigation onFollow={() => setMenuOpen(false)} />
    </Box>
  );
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <Box
        component="a"
        href="#main"
        onClick={(event) => {
          // The hash is the router's.
          event.preventDefault();
          main.current?.focus();
        }}
        sx={{
          position: 'absolute',
          zIndex: 2000,
          p: 1,
          bgcolor: 'background.paper',
          '&:not(:focus)': { transform: 'translateY(-200%)' },
        }}
      >
        {translate('desk.layout.skip')}
      </Box>
      {isPhone ? (
        <Drawer open={menuOpen} onClose={() => setMenuOpen(false)}>
          {side}
        </Drawer>
      ) : (
        <Box
          sx={{
            flex: 'none',
            displayPrint: 'none',
            borderRight: 1,
            borderColor: 'divider',
            position: 'sticky',
            top: 0,
            height: '100vh',
            overflowY: 'auto',
          }}
        >
          {side}
        </Box>
      )}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar isPhone={isPhone} openMenu={() => setMenuOpen(true)} openSearch={() => setSearchOpen(true)} />
        <OfflineBanner />
        <Box
          component="main"
          id="main"
          ref={main}
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', pb: isPhone ? 8 : 0 }}
        >
          <ScreenBoundary>
            {/* By its key a screen goes at once. Else it stays, hidden, until the next one has loaded, and what it still
                had to do to its address calls the person back. */}
            <Suspense key={pathname} fallback={<LoadingSoon />}>
              {children}
            </Suspense>
          </ScreenBoundary>
        </Box>
      </Box>
      {isPhone && <BottomBar openSearch={() => setSearchOpen(true)} />}
      <SearchPalette open={searchOpen} setOpen={setSearchOpen} />
      <LiveRegion />
    </Box>
  );
}
