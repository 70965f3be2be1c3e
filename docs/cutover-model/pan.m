#define rand	pan_rand
#define pthread_equal(a,b)	((a)==(b))
#if defined(HAS_CODE) && defined(VERBOSE)
	#ifdef BFS_PAR
		bfs_printf("Pr: %d Tr: %d\n", II, t->forw);
	#else
		cpu_printf("Pr: %d Tr: %d\n", II, t->forw);
	#endif
#endif
	switch (t->forw) {
	default: Uerror("bad forward move");
	case 0:	/* if without executable clauses */
		continue;
	case 1: /* generic 'goto' or 'skip' */
		IfNotBlocked
		_m = 3; goto P999;
	case 2: /* generic 'else' */
		IfNotBlocked
		if (trpt->o_pm&1) continue;
		_m = 3; goto P999;

		 /* CLAIM opens */
	case 3: // STATE 1 - _spin_nvr.tmp:14 - [(!(!(gate[0])))] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported1 = 0;
			if (verbose && !reported1)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported1 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported1 = 0;
			if (verbose && !reported1)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported1 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[9][1] = 1;
		if (!( !( !(((int)now.gate[0])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 4: // STATE 3 - _spin_nvr.tmp:15 - [((!(!((gate[0]||gate[((2*2)-1)])))&&!((!(gate[0])||!(gate[((2*2)-1)])))))] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported3 = 0;
			if (verbose && !reported3)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported3 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported3 = 0;
			if (verbose && !reported3)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported3 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[9][3] = 1;
		if (!(( !( !((((int)now.gate[0])||((int)now.gate[ Index(((2*2)-1), 4) ]))))&& !(( !(((int)now.gate[0]))|| !(((int)now.gate[ Index(((2*2)-1), 4) ])))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 5: // STATE 10 - _spin_nvr.tmp:20 - [(!(!(gate[0])))] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported10 = 0;
			if (verbose && !reported10)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported10 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported10 = 0;
			if (verbose && !reported10)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported10 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[9][10] = 1;
		if (!( !( !(((int)now.gate[0])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 6: // STATE 15 - _spin_nvr.tmp:24 - [(!((!(gate[0])||!(gate[((2*2)-1)]))))] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported15 = 0;
			if (verbose && !reported15)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported15 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported15 = 0;
			if (verbose && !reported15)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported15 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[9][15] = 1;
		if (!( !(( !(((int)now.gate[0]))|| !(((int)now.gate[ Index(((2*2)-1), 4) ]))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 7: // STATE 20 - _spin_nvr.tmp:26 - [-end-] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported20 = 0;
			if (verbose && !reported20)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported20 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported20 = 0;
			if (verbose && !reported20)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported20 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[9][20] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* CLAIM ends */
	case 8: // STATE 1 - _spin_nvr.tmp:3 - [((!(!(!((((decision==7)||(decision==4))||(decision==1)))))&&!((((decision==7)||(decision==4))||(decision==1)))))] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported1 = 0;
			if (verbose && !reported1)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported1 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported1 = 0;
			if (verbose && !reported1)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported1 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[8][1] = 1;
		if (!(( !( !( !((((now.decision==7)||(now.decision==4))||(now.decision==1)))))&& !((((now.decision==7)||(now.decision==4))||(now.decision==1))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 9: // STATE 8 - _spin_nvr.tmp:8 - [(!((((decision==7)||(decision==4))||(decision==1))))] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported8 = 0;
			if (verbose && !reported8)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported8 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported8 = 0;
			if (verbose && !reported8)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported8 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[8][8] = 1;
		if (!( !((((now.decision==7)||(now.decision==4))||(now.decision==1)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 10: // STATE 13 - _spin_nvr.tmp:10 - [-end-] (0:0:0 - 1)
		
#if defined(VERI) && !defined(NP)
#if NCLAIMS>1
		{	static int reported13 = 0;
			if (verbose && !reported13)
			{	int nn = (int) ((Pclaim *)pptr(0))->_n;
				printf("depth %ld: Claim %s (%d), state %d (line %d)\n",
					depth, procname[spin_c_typ[nn]], nn, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported13 = 1;
				fflush(stdout);
		}	}
#else
		{	static int reported13 = 0;
			if (verbose && !reported13)
			{	printf("depth %d: Claim, state %d (line %d)\n",
					(int) depth, (int) ((Pclaim *)pptr(0))->_p, src_claim[ (int) ((Pclaim *)pptr(0))->_p ]);
				reported13 = 1;
				fflush(stdout);
		}	}
#endif
#endif
		reached[8][13] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC :init: */
	case 11: // STATE 1 - cutover.pml:453 - [p = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[7][1] = 1;
		(trpt+1)->bup.oval = ((int)((P7 *)_this)->p);
		((P7 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval(":init::p", ((int)((P7 *)_this)->p));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 12: // STATE 2 - cutover.pml:455 - [((p<2))] (0:0:0 - 1)
		IfNotBlocked
		reached[7][2] = 1;
		if (!((((int)((P7 *)_this)->p)<2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 13: // STATE 3 - cutover.pml:456 - [(run Agent(p))] (0:0:0 - 1)
		IfNotBlocked
		reached[7][3] = 1;
		if (!(addproc(II, 1, 1, ((int)((P7 *)_this)->p), 0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 14: // STATE 4 - cutover.pml:457 - [i = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[7][4] = 1;
		(trpt+1)->bup.oval = ((int)((P7 *)_this)->i);
		((P7 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P7 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 15: // STATE 5 - cutover.pml:459 - [((i<2))] (0:0:0 - 1)
		IfNotBlocked
		reached[7][5] = 1;
		if (!((((int)((P7 *)_this)->i)<2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 16: // STATE 6 - cutover.pml:459 - [(run Loop(p,((p*2)+i)))] (0:0:0 - 1)
		IfNotBlocked
		reached[7][6] = 1;
		if (!(addproc(II, 1, 2, ((int)((P7 *)_this)->p), ((((int)((P7 *)_this)->p)*2)+((int)((P7 *)_this)->i)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 17: // STATE 7 - cutover.pml:459 - [i = (i+1)] (0:0:1 - 1)
		IfNotBlocked
		reached[7][7] = 1;
		(trpt+1)->bup.oval = ((int)((P7 *)_this)->i);
		((P7 *)_this)->i = (((int)((P7 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P7 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 18: // STATE 13 - cutover.pml:462 - [p = (p+1)] (0:16:1 - 3)
		IfNotBlocked
		reached[7][13] = 1;
		(trpt+1)->bup.oval = ((int)((P7 *)_this)->p);
		((P7 *)_this)->p = (((int)((P7 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval(":init::p", ((int)((P7 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 17, 16) */
		reached[7][17] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 19: // STATE 19 - cutover.pml:465 - [p = 0] (0:21:2 - 3)
		IfNotBlocked
		reached[7][19] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P7 *)_this)->p);
		((P7 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval(":init::p", ((int)((P7 *)_this)->p));
#endif
		;
		/* merge: i = 0(21, 20, 21) */
		reached[7][20] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P7 *)_this)->i);
		((P7 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P7 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 20: // STATE 21 - cutover.pml:467 - [(run Crash())] (0:0:0 - 1)
		IfNotBlocked
		reached[7][21] = 1;
		if (!(addproc(II, 1, 6, 0, 0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 21: // STATE 23 - cutover.pml:469 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[7][23] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Crash */
	case 22: // STATE 1 - cutover.pml:410 - [((crashes>0))] (7:0:1 - 1)
		IfNotBlocked
		reached[6][1] = 1;
		if (!((((int)now.crashes)>0)))
			continue;
		/* merge: crashes = (crashes-1)(0, 2, 7) */
		reached[6][2] = 1;
		(trpt+1)->bup.oval = ((int)now.crashes);
		now.crashes = (((int)now.crashes)-1);
#ifdef VAR_RANGES
		logval("crashes", ((int)now.crashes));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 23: // STATE 3 - cutover.pml:413 - [((agent[0]!=6))] (17:0:6 - 1)
		IfNotBlocked
		reached[6][3] = 1;
		if (!((now.agent[0]!=6)))
			continue;
		/* merge: p = 0(17, 4, 17) */
		reached[6][4] = 1;
		(trpt+1)->bup.ovals = grab_ints(6);
		(trpt+1)->bup.ovals[0] = ((int)((P6 *)_this)->p);
		((P6 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Crash:p", ((int)((P6 *)_this)->p));
#endif
		;
		/* merge: .(goto)(17, 8, 17) */
		reached[6][8] = 1;
		;
		/* merge: agent[p] = 6(17, 9, 17) */
		reached[6][9] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P6 *)_this)->p), 2) ];
		now.agent[ Index(((P6 *)_this)->p, 2) ] = 6;
#ifdef VAR_RANGES
		logval("agent[Crash:p]", now.agent[ Index(((int)((P6 *)_this)->p), 2) ]);
#endif
		;
		/* merge: member[p] = 0(17, 10, 17) */
		reached[6][10] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.member[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.member[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("member[Crash:p]", ((int)now.member[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: known[p] = 0(17, 11, 17) */
		reached[6][11] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.known[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.known[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("known[Crash:p]", ((int)now.known[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: next[p] = 0(17, 12, 17) */
		reached[6][12] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.next[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.next[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("next[Crash:p]", ((int)now.next[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: route[p] = 0(17, 13, 17) */
		reached[6][13] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.route[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.route[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("route[Crash:p]", ((int)now.route[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 7 */
	case 24: // STATE 5 - cutover.pml:415 - [((agent[1]!=6))] (17:0:6 - 1)
		IfNotBlocked
		reached[6][5] = 1;
		if (!((now.agent[1]!=6)))
			continue;
		/* merge: p = 1(17, 6, 17) */
		reached[6][6] = 1;
		(trpt+1)->bup.ovals = grab_ints(6);
		(trpt+1)->bup.ovals[0] = ((int)((P6 *)_this)->p);
		((P6 *)_this)->p = 1;
#ifdef VAR_RANGES
		logval("Crash:p", ((int)((P6 *)_this)->p));
#endif
		;
		/* merge: .(goto)(17, 8, 17) */
		reached[6][8] = 1;
		;
		/* merge: agent[p] = 6(17, 9, 17) */
		reached[6][9] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P6 *)_this)->p), 2) ];
		now.agent[ Index(((P6 *)_this)->p, 2) ] = 6;
#ifdef VAR_RANGES
		logval("agent[Crash:p]", now.agent[ Index(((int)((P6 *)_this)->p), 2) ]);
#endif
		;
		/* merge: member[p] = 0(17, 10, 17) */
		reached[6][10] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.member[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.member[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("member[Crash:p]", ((int)now.member[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: known[p] = 0(17, 11, 17) */
		reached[6][11] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.known[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.known[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("known[Crash:p]", ((int)now.known[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: next[p] = 0(17, 12, 17) */
		reached[6][12] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.next[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.next[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("next[Crash:p]", ((int)now.next[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: route[p] = 0(17, 13, 17) */
		reached[6][13] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.route[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.route[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("route[Crash:p]", ((int)now.route[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 7 */
	case 25: // STATE 9 - cutover.pml:421 - [agent[p] = 6] (0:17:5 - 3)
		IfNotBlocked
		reached[6][9] = 1;
		(trpt+1)->bup.ovals = grab_ints(5);
		(trpt+1)->bup.ovals[0] = now.agent[ Index(((int)((P6 *)_this)->p), 2) ];
		now.agent[ Index(((P6 *)_this)->p, 2) ] = 6;
#ifdef VAR_RANGES
		logval("agent[Crash:p]", now.agent[ Index(((int)((P6 *)_this)->p), 2) ]);
#endif
		;
		/* merge: member[p] = 0(17, 10, 17) */
		reached[6][10] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.member[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.member[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("member[Crash:p]", ((int)now.member[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: known[p] = 0(17, 11, 17) */
		reached[6][11] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.known[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.known[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("known[Crash:p]", ((int)now.known[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: next[p] = 0(17, 12, 17) */
		reached[6][12] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.next[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.next[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("next[Crash:p]", ((int)now.next[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		/* merge: route[p] = 0(17, 13, 17) */
		reached[6][13] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.route[ Index(((int)((P6 *)_this)->p), 2) ]);
		now.route[ Index(((P6 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("route[Crash:p]", ((int)now.route[ Index(((int)((P6 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 26: // STATE 14 - cutover.pml:426 - [(nempty(closeMessage[p]))] (0:0:0 - 1)
		IfNotBlocked
		reached[6][14] = 1;
		if (!((q_len(now.closeMessage[ Index(((int)((P6 *)_this)->p), 2) ])>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 27: // STATE 15 - cutover.pml:426 - [closeMessage[p]?_] (32:0:2 - 1)
		reached[6][15] = 1;
		if (q_len(now.closeMessage[ Index(((int)((P6 *)_this)->p), 2) ]) == 0) continue;

		XX=1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = qrecv(now.closeMessage[ Index(((int)((P6 *)_this)->p), 2) ], XX-1, 0, 0);
		;
		qrecv(now.closeMessage[ Index(((int)((P6 *)_this)->p), 2) ], XX-1, 0, 1);
		
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[32];
			sprintf(simvals, "%d?", now.closeMessage[ Index(((int)((P6 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)_)); strcat(simvals, simtmp);		}
#endif
		;
		/* merge: .(goto)(32, 18, 32) */
		reached[6][18] = 1;
		;
		/* merge: i = 0(32, 19, 32) */
		reached[6][19] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P6 *)_this)->i);
		((P6 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Crash:i", ((int)((P6 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 33, 32) */
		reached[6][33] = 1;
		;
		_m = 4; goto P999; /* 3 */
	case 28: // STATE 19 - cutover.pml:427 - [i = 0] (0:32:1 - 3)
		IfNotBlocked
		reached[6][19] = 1;
		(trpt+1)->bup.oval = ((int)((P6 *)_this)->i);
		((P6 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Crash:i", ((int)((P6 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 33, 32) */
		reached[6][33] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 29: // STATE 20 - cutover.pml:429 - [((i<2))] (26:0:2 - 1)
		IfNotBlocked
		reached[6][20] = 1;
		if (!((((int)((P6 *)_this)->i)<2)))
			continue;
		/* merge: task[((p*2)+i)] = 3(26, 21, 26) */
		reached[6][21] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = now.task[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ];
		now.task[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = 3;
#ifdef VAR_RANGES
		logval("task[((Crash:p*2)+Crash:i)]", now.task[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]);
#endif
		;
		/* merge: gate[((p*2)+i)] = 0(26, 22, 26) */
		reached[6][22] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.gate[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]);
		now.gate[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = 0;
#ifdef VAR_RANGES
		logval("gate[((Crash:p*2)+Crash:i)]", ((int)now.gate[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 30: // STATE 23 - cutover.pml:432 - [((inFlight[((p*2)+i)]==1))] (32:0:3 - 1)
		IfNotBlocked
		reached[6][23] = 1;
		if (!((((int)now.inFlight[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ])==1)))
			continue;
		/* merge: orphans = (orphans+1)(32, 24, 32) */
		reached[6][24] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.orphans);
		now.orphans = (((int)now.orphans)+1);
#ifdef VAR_RANGES
		logval("orphans", ((int)now.orphans));
#endif
		;
		/* merge: .(goto)(32, 27, 32) */
		reached[6][27] = 1;
		;
		/* merge: inFlight[((p*2)+i)] = 0(32, 28, 32) */
		reached[6][28] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.inFlight[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]);
		now.inFlight[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = 0;
#ifdef VAR_RANGES
		logval("inFlight[((Crash:p*2)+Crash:i)]", ((int)now.inFlight[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]));
#endif
		;
		/* merge: i = (i+1)(32, 29, 32) */
		reached[6][29] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P6 *)_this)->i);
		((P6 *)_this)->i = (((int)((P6 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval("Crash:i", ((int)((P6 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 33, 32) */
		reached[6][33] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 31: // STATE 28 - cutover.pml:433 - [inFlight[((p*2)+i)] = 0] (0:32:2 - 3)
		IfNotBlocked
		reached[6][28] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inFlight[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]);
		now.inFlight[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = 0;
#ifdef VAR_RANGES
		logval("inFlight[((Crash:p*2)+Crash:i)]", ((int)now.inFlight[ Index(((((int)((P6 *)_this)->p)*2)+((int)((P6 *)_this)->i)), 4) ]));
#endif
		;
		/* merge: i = (i+1)(32, 29, 32) */
		reached[6][29] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P6 *)_this)->i);
		((P6 *)_this)->i = (((int)((P6 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval("Crash:i", ((int)((P6 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 33, 32) */
		reached[6][33] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 32: // STATE 35 - cutover.pml:438 - [((p==0))] (43:0:4 - 1)
		IfNotBlocked
		reached[6][35] = 1;
		if (!((((int)((P6 *)_this)->p)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: p */  (trpt+1)->bup.ovals = grab_ints(4);
		(trpt+1)->bup.ovals[0] = ((P6 *)_this)->p;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P6 *)_this)->p = 0;
		/* merge: control = 2(43, 36, 43) */
		reached[6][36] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 2;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(43, 39, 43) */
		reached[6][39] = 1;
		;
		/* merge: p = 0(43, 40, 43) */
		reached[6][40] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P6 *)_this)->p);
		((P6 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Crash:p", ((int)((P6 *)_this)->p));
#endif
		;
		/* merge: i = 0(43, 41, 43) */
		reached[6][41] = 1;
		(trpt+1)->bup.ovals[3] = ((int)((P6 *)_this)->i);
		((P6 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Crash:i", ((int)((P6 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 44, 43) */
		reached[6][44] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 33: // STATE 40 - cutover.pml:445 - [p = 0] (0:43:2 - 3)
		IfNotBlocked
		reached[6][40] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P6 *)_this)->p);
		((P6 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Crash:p", ((int)((P6 *)_this)->p));
#endif
		;
		/* merge: i = 0(43, 41, 43) */
		reached[6][41] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P6 *)_this)->i);
		((P6 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Crash:i", ((int)((P6 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 44, 43) */
		reached[6][44] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 34: // STATE 46 - cutover.pml:448 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[6][46] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Orphans */
	case 35: // STATE 1 - cutover.pml:401 - [(((((orphans>0)&&!(fence))&&!(guard))&&(lag<2)))] (5:0:1 - 1)
		IfNotBlocked
		reached[5][1] = 1;
		if (!(((((((int)now.orphans)>0)&& !(((int)now.fence)))&& !(((int)now.guard)))&&(((int)now.lag)<2))))
			continue;
		/* merge: orphans = (orphans-1)(0, 2, 5) */
		reached[5][2] = 1;
		(trpt+1)->bup.oval = ((int)now.orphans);
		now.orphans = (((int)now.orphans)-1);
#ifdef VAR_RANGES
		logval("orphans", ((int)now.orphans));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 36: // STATE 3 - cutover.pml:93 - [assert(!(writtenOnB))] (0:10:1 - 1)
		IfNotBlocked
		reached[5][3] = 1;
		spin_assert( !(((int)now.writtenOnB)), " !(writtenOnB)", II, tt, t);
		/* merge: lag = (lag+1)(10, 4, 10) */
		reached[5][4] = 1;
		(trpt+1)->bup.oval = ((int)now.lag);
		now.lag = (((int)now.lag)+1);
#ifdef VAR_RANGES
		logval("lag", ((int)now.lag));
#endif
		;
		/* merge: .(goto)(0, 11, 10) */
		reached[5][11] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 37: // STATE 7 - cutover.pml:402 - [((orphans>0))] (10:0:1 - 1)
		IfNotBlocked
		reached[5][7] = 1;
		if (!((((int)now.orphans)>0)))
			continue;
		/* merge: orphans = (orphans-1)(0, 8, 10) */
		reached[5][8] = 1;
		(trpt+1)->bup.oval = ((int)now.orphans);
		now.orphans = (((int)now.orphans)-1);
#ifdef VAR_RANGES
		logval("orphans", ((int)now.orphans));
#endif
		;
		/* merge: .(goto)(0, 11, 10) */
		reached[5][11] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 38: // STATE 13 - cutover.pml:404 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[5][13] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Bypass */
	case 39: // STATE 1 - cutover.pml:392 - [(((!(fence)&&!(guard))&&(lag<2)))] (0:0:0 - 1)
		IfNotBlocked
		reached[4][1] = 1;
		if (!((( !(((int)now.fence))&& !(((int)now.guard)))&&(((int)now.lag)<2))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 40: // STATE 2 - cutover.pml:93 - [assert(!(writtenOnB))] (0:6:1 - 1)
		IfNotBlocked
		reached[4][2] = 1;
		spin_assert( !(((int)now.writtenOnB)), " !(writtenOnB)", II, tt, t);
		/* merge: lag = (lag+1)(6, 3, 6) */
		reached[4][3] = 1;
		(trpt+1)->bup.oval = ((int)now.lag);
		now.lag = (((int)now.lag)+1);
#ifdef VAR_RANGES
		logval("lag", ((int)now.lag));
#endif
		;
		/* merge: .(goto)(0, 7, 6) */
		reached[4][7] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 41: // STATE 9 - cutover.pml:394 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[4][9] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Replication */
	case 42: // STATE 1 - cutover.pml:384 - [((replicating&&(lag>0)))] (6:0:1 - 1)
		IfNotBlocked
		reached[3][1] = 1;
		if (!((((int)now.replicating)&&(((int)now.lag)>0))))
			continue;
		/* merge: lag = (lag-1)(0, 2, 6) */
		reached[3][2] = 1;
		(trpt+1)->bup.oval = ((int)now.lag);
		now.lag = (((int)now.lag)-1);
#ifdef VAR_RANGES
		logval("lag", ((int)now.lag));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 43: // STATE 3 - cutover.pml:384 - [((awaited>0))] (9:0:1 - 1)
		IfNotBlocked
		reached[3][3] = 1;
		if (!((((int)now.awaited)>0)))
			continue;
		/* merge: awaited = (awaited-1)(9, 4, 9) */
		reached[3][4] = 1;
		(trpt+1)->bup.oval = ((int)now.awaited);
		now.awaited = (((int)now.awaited)-1);
#ifdef VAR_RANGES
		logval("awaited", ((int)now.awaited));
#endif
		;
		/* merge: .(goto)(9, 7, 9) */
		reached[3][7] = 1;
		;
		/* merge: .(goto)(0, 10, 9) */
		reached[3][10] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 44: // STATE 7 - cutover.pml:384 - [.(goto)] (0:9:0 - 2)
		IfNotBlocked
		reached[3][7] = 1;
		;
		/* merge: .(goto)(0, 10, 9) */
		reached[3][10] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 45: // STATE 12 - cutover.pml:386 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[3][12] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Loop */
	case 46: // STATE 1 - cutover.pml:366 - [((task[l]==2))] (26:0:2 - 1)
		IfNotBlocked
		reached[2][1] = 1;
		if (!((now.task[ Index(((int)((P2 *)_this)->l), 4) ]==2)))
			continue;
		/* merge: gate[l] = 1(26, 2, 26) */
		reached[2][2] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.gate[ Index(((int)((P2 *)_this)->l), 4) ]);
		now.gate[ Index(((P2 *)_this)->l, 4) ] = 1;
#ifdef VAR_RANGES
		logval("gate[Loop:l]", ((int)now.gate[ Index(((int)((P2 *)_this)->l), 4) ]));
#endif
		;
		/* merge: task[l] = 3(26, 3, 26) */
		reached[2][3] = 1;
		(trpt+1)->bup.ovals[1] = now.task[ Index(((int)((P2 *)_this)->l), 4) ];
		now.task[ Index(((P2 *)_this)->l, 4) ] = 3;
#ifdef VAR_RANGES
		logval("task[Loop:l]", now.task[ Index(((int)((P2 *)_this)->l), 4) ]);
#endif
		;
		/* merge: .(goto)(0, 27, 26) */
		reached[2][27] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 47: // STATE 5 - cutover.pml:367 - [((task[l]==1))] (26:0:2 - 1)
		IfNotBlocked
		reached[2][5] = 1;
		if (!((now.task[ Index(((int)((P2 *)_this)->l), 4) ]==1)))
			continue;
		/* merge: gate[l] = 0(26, 6, 26) */
		reached[2][6] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.gate[ Index(((int)((P2 *)_this)->l), 4) ]);
		now.gate[ Index(((P2 *)_this)->l, 4) ] = 0;
#ifdef VAR_RANGES
		logval("gate[Loop:l]", ((int)now.gate[ Index(((int)((P2 *)_this)->l), 4) ]));
#endif
		;
		/* merge: task[l] = 3(26, 7, 26) */
		reached[2][7] = 1;
		(trpt+1)->bup.ovals[1] = now.task[ Index(((int)((P2 *)_this)->l), 4) ];
		now.task[ Index(((P2 *)_this)->l, 4) ] = 3;
#ifdef VAR_RANGES
		logval("task[Loop:l]", now.task[ Index(((int)((P2 *)_this)->l), 4) ]);
#endif
		;
		/* merge: .(goto)(0, 27, 26) */
		reached[2][27] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 48: // STATE 9 - cutover.pml:368 - [(((((agent[p]!=6)&&(task[l]==3))&&!(gate[l]))&&(inFlight[l]==0)))] (26:0:1 - 1)
		IfNotBlocked
		reached[2][9] = 1;
		if (!(((((now.agent[ Index(((int)((P2 *)_this)->p), 2) ]!=6)&&(now.task[ Index(((int)((P2 *)_this)->l), 4) ]==3))&& !(((int)now.gate[ Index(((int)((P2 *)_this)->l), 4) ])))&&(((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ])==0))))
			continue;
		/* merge: inFlight[l] = route[p](0, 10, 26) */
		reached[2][10] = 1;
		(trpt+1)->bup.oval = ((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ]);
		now.inFlight[ Index(((P2 *)_this)->l, 4) ] = ((int)now.route[ Index(((int)((P2 *)_this)->p), 2) ]);
#ifdef VAR_RANGES
		logval("inFlight[Loop:l]", ((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ]));
#endif
		;
		/* merge: .(goto)(0, 27, 26) */
		reached[2][27] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 49: // STATE 12 - cutover.pml:369 - [(((inFlight[l]==1)&&((fence||guard)||(lag<2))))] (16:0:0 - 1)
		IfNotBlocked
		reached[2][12] = 1;
		if (!(((((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ])==1)&&((((int)now.fence)||((int)now.guard))||(((int)now.lag)<2)))))
			continue;
		/* merge: assert((!(fence)&&!(guard)))(0, 13, 16) */
		reached[2][13] = 1;
		spin_assert(( !(((int)now.fence))&& !(((int)now.guard))), "( !(fence)&& !(guard))", II, tt, t);
		_m = 3; goto P999; /* 1 */
	case 50: // STATE 14 - cutover.pml:93 - [assert(!(writtenOnB))] (0:26:2 - 1)
		IfNotBlocked
		reached[2][14] = 1;
		spin_assert( !(((int)now.writtenOnB)), " !(writtenOnB)", II, tt, t);
		/* merge: lag = (lag+1)(26, 15, 26) */
		reached[2][15] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.lag);
		now.lag = (((int)now.lag)+1);
#ifdef VAR_RANGES
		logval("lag", ((int)now.lag));
#endif
		;
		/* merge: inFlight[l] = 0(26, 17, 26) */
		reached[2][17] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ]);
		now.inFlight[ Index(((P2 *)_this)->l, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inFlight[Loop:l]", ((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ]));
#endif
		;
		/* merge: .(goto)(0, 27, 26) */
		reached[2][27] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 51: // STATE 19 - cutover.pml:373 - [((inFlight[l]==2))] (0:0:0 - 1)
		IfNotBlocked
		reached[2][19] = 1;
		if (!((((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ])==2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 52: // STATE 20 - cutover.pml:99 - [assert((lag==0))] (0:26:2 - 1)
		IfNotBlocked
		reached[2][20] = 1;
		spin_assert((((int)now.lag)==0), "(lag==0)", II, tt, t);
		/* merge: assert(targetOpen)(26, 21, 26) */
		reached[2][21] = 1;
		spin_assert(((int)now.targetOpen), "targetOpen", II, tt, t);
		/* merge: writtenOnB = 1(26, 22, 26) */
		reached[2][22] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.writtenOnB);
		now.writtenOnB = 1;
#ifdef VAR_RANGES
		logval("writtenOnB", ((int)now.writtenOnB));
#endif
		;
		/* merge: inFlight[l] = 0(26, 24, 26) */
		reached[2][24] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ]);
		now.inFlight[ Index(((P2 *)_this)->l, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inFlight[Loop:l]", ((int)now.inFlight[ Index(((int)((P2 *)_this)->l), 4) ]));
#endif
		;
		/* merge: .(goto)(0, 27, 26) */
		reached[2][27] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 53: // STATE 29 - cutover.pml:377 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[2][29] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Agent */
	case 54: // STATE 1 - cutover.pml:307 - [((agent[p]==6))] (31:0:3 - 1)
		IfNotBlocked
		reached[1][1] = 1;
		if (!((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==6)))
			continue;
		/* merge: known[p] = attempt(31, 2, 31) */
		reached[1][2] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.known[ Index(((P1 *)_this)->p, 2) ] = ((int)now.attempt);
#ifdef VAR_RANGES
		logval("known[Agent:p]", ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: member[p] = 1(31, 3, 31) */
		reached[1][3] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.member[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.member[ Index(((P1 *)_this)->p, 2) ] = 1;
#ifdef VAR_RANGES
		logval("member[Agent:p]", ((int)now.member[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: route[p] = storedRoute(31, 4, 31) */
		reached[1][4] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.route[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.route[ Index(((P1 *)_this)->p, 2) ] = ((int)now.storedRoute);
#ifdef VAR_RANGES
		logval("route[Agent:p]", ((int)now.route[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 55: // STATE 5 - cutover.pml:318 - [(((((decision==7)||(decision==4))||(decision==1))||(decision==2)))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][5] = 1;
		if (!(((((now.decision==7)||(now.decision==4))||(now.decision==1))||(now.decision==2))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 56: // STATE 6 - cutover.pml:285 - [i = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[1][6] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Agent:i", ((int)((P1 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 57: // STATE 7 - cutover.pml:287 - [((i<2))] (12:0:2 - 1)
		IfNotBlocked
		reached[1][7] = 1;
		if (!((((int)((P1 *)_this)->i)<2)))
			continue;
		/* merge: gate[((p*2)+i)] = 0(12, 8, 12) */
		reached[1][8] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.gate[ Index(((((int)((P1 *)_this)->p)*2)+((int)((P1 *)_this)->i)), 4) ]);
		now.gate[ Index(((((P1 *)_this)->p*2)+((P1 *)_this)->i), 4) ] = 0;
#ifdef VAR_RANGES
		logval("gate[((Agent:p*2)+Agent:i)]", ((int)now.gate[ Index(((((int)((P1 *)_this)->p)*2)+((int)((P1 *)_this)->i)), 4) ]));
#endif
		;
		/* merge: i = (i+1)(12, 9, 12) */
		reached[1][9] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval("Agent:i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 13, 12) */
		reached[1][13] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 58: // STATE 15 - cutover.pml:290 - [i = 0] (0:101:2 - 3)
		IfNotBlocked
		reached[1][15] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Agent:i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: agent[p] = 5(101, 17, 101) */
		reached[1][17] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 5;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(101, 32, 101) */
		reached[1][32] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 59: // STATE 32 - cutover.pml:322 - [.(goto)] (0:101:0 - 2)
		IfNotBlocked
		reached[1][32] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 60: // STATE 19 - cutover.pml:285 - [i = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[1][19] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Agent:i", ((int)((P1 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 61: // STATE 20 - cutover.pml:287 - [((i<2))] (25:0:2 - 1)
		IfNotBlocked
		reached[1][20] = 1;
		if (!((((int)((P1 *)_this)->i)<2)))
			continue;
		/* merge: gate[((p*2)+i)] = 1(25, 21, 25) */
		reached[1][21] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.gate[ Index(((((int)((P1 *)_this)->p)*2)+((int)((P1 *)_this)->i)), 4) ]);
		now.gate[ Index(((((P1 *)_this)->p*2)+((P1 *)_this)->i), 4) ] = 1;
#ifdef VAR_RANGES
		logval("gate[((Agent:p*2)+Agent:i)]", ((int)now.gate[ Index(((((int)((P1 *)_this)->p)*2)+((int)((P1 *)_this)->i)), 4) ]));
#endif
		;
		/* merge: i = (i+1)(25, 22, 25) */
		reached[1][22] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval("Agent:i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 26, 25) */
		reached[1][26] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 62: // STATE 28 - cutover.pml:290 - [i = 0] (0:101:2 - 3)
		IfNotBlocked
		reached[1][28] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("Agent:i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: agent[p] = 2(101, 30, 101) */
		reached[1][30] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 2;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(101, 32, 101) */
		reached[1][32] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 63: // STATE 34 - cutover.pml:325 - [(((agent[p]==5)&&nempty(closeMessage[p])))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][34] = 1;
		if (!(((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==5)&&(q_len(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ])>0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 64: // STATE 35 - cutover.pml:326 - [closeMessage[p]?a] (0:0:1 - 1)
		reached[1][35] = 1;
		if (q_len(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ]) == 0) continue;

		XX=1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->a);
		;
		((P1 *)_this)->a = qrecv(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ], XX-1, 0, 1);
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[32];
			sprintf(simvals, "%d?", now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)((P1 *)_this)->a)); strcat(simvals, simtmp);		}
#endif
		;
		_m = 4; goto P999; /* 0 */
	case 65: // STATE 36 - cutover.pml:328 - [((a>known[p]))] (101:0:3 - 1)
		IfNotBlocked
		reached[1][36] = 1;
		if (!((((int)((P1 *)_this)->a)>((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]))))
			continue;
		/* merge: known[p] = a(101, 37, 101) */
		reached[1][37] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.known[ Index(((P1 *)_this)->p, 2) ] = ((int)((P1 *)_this)->a);
#ifdef VAR_RANGES
		logval("known[Agent:p]", ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: agent[p] = 4(101, 38, 101) */
		reached[1][38] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 4;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(101, 41, 101) */
		reached[1][41] = 1;
		;
		/* merge: a = 0(101, 42, 101) */
		reached[1][42] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P1 *)_this)->a);
		((P1 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 66: // STATE 41 - cutover.pml:331 - [.(goto)] (0:101:1 - 2)
		IfNotBlocked
		reached[1][41] = 1;
		;
		/* merge: a = 0(101, 42, 101) */
		reached[1][42] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->a);
		((P1 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 67: // STATE 44 - cutover.pml:332 - [(((agent[p]==4)&&(task[((p*2)+next[p])]==3)))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][44] = 1;
		if (!(((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==4)&&(now.task[ Index(((((int)((P1 *)_this)->p)*2)+((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])), 4) ]==3))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 68: // STATE 45 - cutover.pml:276 - [task[((p*2)+next[p])] = 2] (0:51:2 - 1)
		IfNotBlocked
		reached[1][45] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = now.task[ Index(((((int)((P1 *)_this)->p)*2)+((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])), 4) ];
		now.task[ Index(((((P1 *)_this)->p*2)+now.next[ Index(((P1 *)_this)->p, 2) ]), 4) ] = 2;
#ifdef VAR_RANGES
		logval("task[((Agent:p*2)+next[Agent:p])]", now.task[ Index(((((int)((P1 *)_this)->p)*2)+((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])), 4) ]);
#endif
		;
		/* merge: next[p] = (next[p]+1)(51, 46, 51) */
		reached[1][46] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.next[ Index(((P1 *)_this)->p, 2) ] = (((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])+1);
#ifdef VAR_RANGES
		logval("next[Agent:p]", ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 69: // STATE 47 - cutover.pml:279 - [((next[p]==2))] (101:0:2 - 1)
		IfNotBlocked
		reached[1][47] = 1;
		if (!((((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])==2)))
			continue;
		/* merge: next[p] = 0(101, 48, 101) */
		reached[1][48] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.next[ Index(((P1 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("next[Agent:p]", ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: agent[p] = 3(101, 49, 101) */
		reached[1][49] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 3;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(101, 52, 101) */
		reached[1][52] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 70: // STATE 52 - cutover.pml:282 - [.(goto)] (0:101:0 - 2)
		IfNotBlocked
		reached[1][52] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 71: // STATE 55 - cutover.pml:337 - [(((agent[p]==3)&&((((task[((p*2)+0)]==3)&&gate[((p*2)+0)])&&(inFlight[((p*2)+0)]==0))&&(((task[((p*2)+1)]==3)&&gate[((p*2)+1)])&&(inFlight[((p*2)+1)]==0)))))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][55] = 1;
		if (!(((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==3)&&((((now.task[ Index(((((int)((P1 *)_this)->p)*2)+0), 4) ]==3)&&((int)now.gate[ Index(((((int)((P1 *)_this)->p)*2)+0), 4) ]))&&(((int)now.inFlight[ Index(((((int)((P1 *)_this)->p)*2)+0), 4) ])==0))&&(((now.task[ Index(((((int)((P1 *)_this)->p)*2)+1), 4) ]==3)&&((int)now.gate[ Index(((((int)((P1 *)_this)->p)*2)+1), 4) ]))&&(((int)now.inFlight[ Index(((((int)((P1 *)_this)->p)*2)+1), 4) ])==0))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 72: // STATE 56 - cutover.pml:84 - [(nfull(ackMessage[p]))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][56] = 1;
		if (!((!q_full(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 73: // STATE 57 - cutover.pml:84 - [ackMessage[p]!known[p]] (101:0:1 - 1)
		IfNotBlocked
		reached[1][57] = 1;
		if (q_full(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]))
			continue;
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[64];
			sprintf(simvals, "%d!", now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ])); strcat(simvals, simtmp);		}
#endif
		
		qsend(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ], 0, ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]), 1);
		/* merge: .(goto)(101, 60, 101) */
		reached[1][60] = 1;
		;
		/* merge: agent[p] = 2(101, 62, 101) */
		reached[1][62] = 1;
		(trpt+1)->bup.oval = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 2;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 2; goto P999; /* 3 */
	case 74: // STATE 60 - cutover.pml:87 - [.(goto)] (0:101:1 - 2)
		IfNotBlocked
		reached[1][60] = 1;
		;
		/* merge: agent[p] = 2(101, 62, 101) */
		reached[1][62] = 1;
		(trpt+1)->bup.oval = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 2;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 75: // STATE 58 - cutover.pml:85 - [(1)] (101:0:1 - 1)
		IfNotBlocked
		reached[1][58] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(101, 60, 101) */
		reached[1][60] = 1;
		;
		/* merge: agent[p] = 2(101, 62, 101) */
		reached[1][62] = 1;
		(trpt+1)->bup.oval = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 2;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 76: // STATE 64 - cutover.pml:339 - [(((agent[p]==2)&&nempty(closeMessage[p])))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][64] = 1;
		if (!(((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==2)&&(q_len(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ])>0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 77: // STATE 65 - cutover.pml:340 - [closeMessage[p]?a] (0:0:1 - 1)
		reached[1][65] = 1;
		if (q_len(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ]) == 0) continue;

		XX=1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->a);
		;
		((P1 *)_this)->a = qrecv(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ], XX-1, 0, 1);
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[32];
			sprintf(simvals, "%d?", now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)((P1 *)_this)->a)); strcat(simvals, simtmp);		}
#endif
		;
		_m = 4; goto P999; /* 0 */
	case 78: // STATE 66 - cutover.pml:342 - [((a>=known[p]))] (73:0:1 - 1)
		IfNotBlocked
		reached[1][66] = 1;
		if (!((((int)((P1 *)_this)->a)>=((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]))))
			continue;
		/* merge: known[p] = a(0, 67, 73) */
		reached[1][67] = 1;
		(trpt+1)->bup.oval = ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.known[ Index(((P1 *)_this)->p, 2) ] = ((int)((P1 *)_this)->a);
#ifdef VAR_RANGES
		logval("known[Agent:p]", ((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 79: // STATE 68 - cutover.pml:84 - [(nfull(ackMessage[p]))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][68] = 1;
		if (!((!q_full(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 80: // STATE 69 - cutover.pml:84 - [ackMessage[p]!a] (101:0:1 - 1)
		IfNotBlocked
		reached[1][69] = 1;
		if (q_full(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]))
			continue;
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[64];
			sprintf(simvals, "%d!", now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)((P1 *)_this)->a)); strcat(simvals, simtmp);		}
#endif
		
		qsend(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ], 0, ((int)((P1 *)_this)->a), 1);
		/* merge: .(goto)(101, 72, 101) */
		reached[1][72] = 1;
		;
		/* merge: .(goto)(101, 76, 101) */
		reached[1][76] = 1;
		;
		/* merge: a = 0(101, 77, 101) */
		reached[1][77] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->a);
		((P1 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 2; goto P999; /* 4 */
	case 81: // STATE 70 - cutover.pml:85 - [(1)] (101:0:1 - 1)
		IfNotBlocked
		reached[1][70] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(101, 72, 101) */
		reached[1][72] = 1;
		;
		/* merge: .(goto)(101, 76, 101) */
		reached[1][76] = 1;
		;
		/* merge: a = 0(101, 77, 101) */
		reached[1][77] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->a);
		((P1 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 82: // STATE 76 - cutover.pml:345 - [.(goto)] (0:101:1 - 4)
		IfNotBlocked
		reached[1][76] = 1;
		;
		/* merge: a = 0(101, 77, 101) */
		reached[1][77] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->a);
		((P1 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Agent:a", ((int)((P1 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 83: // STATE 79 - cutover.pml:352 - [(((((agent[p]==3)||(agent[p]==2))&&(decision==6))&&(known[p]==attempt)))] (101:0:1 - 1)
		IfNotBlocked
		reached[1][79] = 1;
		if (!(((((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==3)||(now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==2))&&(now.decision==6))&&(((int)now.known[ Index(((int)((P1 *)_this)->p), 2) ])==((int)now.attempt)))))
			continue;
		/* merge: decision = 5(0, 80, 101) */
		reached[1][80] = 1;
		(trpt+1)->bup.oval = now.decision;
		now.decision = 5;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 84: // STATE 82 - cutover.pml:356 - [((((agent[p]==3)||(agent[p]==2))&&(((decision==4)||(decision==2))||(decision==1))))] (101:0:2 - 1)
		IfNotBlocked
		reached[1][82] = 1;
		if (!((((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==3)||(now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==2))&&(((now.decision==4)||(now.decision==2))||(now.decision==1)))))
			continue;
		/* merge: route[p] = storedRoute(101, 83, 101) */
		reached[1][83] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.route[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.route[ Index(((P1 *)_this)->p, 2) ] = ((int)now.storedRoute);
#ifdef VAR_RANGES
		logval("route[Agent:p]", ((int)now.route[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: agent[p] = 1(101, 84, 101) */
		reached[1][84] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 1;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 85: // STATE 86 - cutover.pml:357 - [(((agent[p]==2)&&tooEarly))] (101:0:2 - 1)
		IfNotBlocked
		reached[1][86] = 1;
		if (!(((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==2)&&((int)now.tooEarly))))
			continue;
		/* merge: route[p] = 2(101, 87, 101) */
		reached[1][87] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.route[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.route[ Index(((P1 *)_this)->p, 2) ] = 2;
#ifdef VAR_RANGES
		logval("route[Agent:p]", ((int)now.route[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: agent[p] = 1(101, 88, 101) */
		reached[1][88] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 1;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 86: // STATE 90 - cutover.pml:358 - [(((agent[p]==1)&&(task[((p*2)+next[p])]==3)))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][90] = 1;
		if (!(((now.agent[ Index(((int)((P1 *)_this)->p), 2) ]==1)&&(now.task[ Index(((((int)((P1 *)_this)->p)*2)+((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])), 4) ]==3))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 87: // STATE 91 - cutover.pml:276 - [task[((p*2)+next[p])] = 1] (0:97:2 - 1)
		IfNotBlocked
		reached[1][91] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = now.task[ Index(((((int)((P1 *)_this)->p)*2)+((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])), 4) ];
		now.task[ Index(((((P1 *)_this)->p*2)+now.next[ Index(((P1 *)_this)->p, 2) ]), 4) ] = 1;
#ifdef VAR_RANGES
		logval("task[((Agent:p*2)+next[Agent:p])]", now.task[ Index(((((int)((P1 *)_this)->p)*2)+((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])), 4) ]);
#endif
		;
		/* merge: next[p] = (next[p]+1)(97, 92, 97) */
		reached[1][92] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.next[ Index(((P1 *)_this)->p, 2) ] = (((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])+1);
#ifdef VAR_RANGES
		logval("next[Agent:p]", ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 88: // STATE 93 - cutover.pml:279 - [((next[p]==2))] (101:0:2 - 1)
		IfNotBlocked
		reached[1][93] = 1;
		if (!((((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ])==2)))
			continue;
		/* merge: next[p] = 0(101, 94, 101) */
		reached[1][94] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]);
		now.next[ Index(((P1 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("next[Agent:p]", ((int)now.next[ Index(((int)((P1 *)_this)->p), 2) ]));
#endif
		;
		/* merge: agent[p] = 5(101, 95, 101) */
		reached[1][95] = 1;
		(trpt+1)->bup.ovals[1] = now.agent[ Index(((int)((P1 *)_this)->p), 2) ];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = 5;
#ifdef VAR_RANGES
		logval("agent[Agent:p]", now.agent[ Index(((int)((P1 *)_this)->p), 2) ]);
#endif
		;
		/* merge: .(goto)(101, 98, 101) */
		reached[1][98] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 89: // STATE 98 - cutover.pml:282 - [.(goto)] (0:101:0 - 2)
		IfNotBlocked
		reached[1][98] = 1;
		;
		/* merge: .(goto)(0, 102, 101) */
		reached[1][102] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 90: // STATE 104 - cutover.pml:360 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[1][104] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Control */
	case 91: // STATE 1 - cutover.pml:156 - [((((control==21)&&(attempt<1))&&(decision!=1)))] (182:0:4 - 1)
		IfNotBlocked
		reached[0][1] = 1;
		if (!((((now.control==21)&&(((int)now.attempt)<1))&&(now.decision!=1))))
			continue;
		/* merge: attempt = (attempt+1)(182, 2, 182) */
		reached[0][2] = 1;
		(trpt+1)->bup.ovals = grab_ints(4);
		(trpt+1)->bup.ovals[0] = ((int)now.attempt);
		now.attempt = (((int)now.attempt)+1);
#ifdef VAR_RANGES
		logval("attempt", ((int)now.attempt));
#endif
		;
		/* merge: decision = 6(182, 3, 182) */
		reached[0][3] = 1;
		(trpt+1)->bup.ovals[1] = now.decision;
		now.decision = 6;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: resends = 1(182, 4, 182) */
		reached[0][4] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.resends);
		now.resends = 1;
#ifdef VAR_RANGES
		logval("resends", ((int)now.resends));
#endif
		;
		/* merge: control = 20(182, 5, 182) */
		reached[0][5] = 1;
		(trpt+1)->bup.ovals[3] = now.control;
		now.control = 20;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 92: // STATE 7 - cutover.pml:166 - [((control==20))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][7] = 1;
		if (!((now.control==20)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 93: // STATE 8 - cutover.pml:120 - [p = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[0][8] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 94: // STATE 9 - cutover.pml:122 - [((p<2))] (15:0:3 - 1)
		IfNotBlocked
		reached[0][9] = 1;
		if (!((((int)((P0 *)_this)->p)<2)))
			continue;
		/* merge: expected[p] = member[p](15, 10, 15) */
		reached[0][10] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.expected[ Index(((int)((P0 *)_this)->p), 2) ]);
		now.expected[ Index(((P0 *)_this)->p, 2) ] = ((int)now.member[ Index(((int)((P0 *)_this)->p), 2) ]);
#ifdef VAR_RANGES
		logval("expected[Control:p]", ((int)now.expected[ Index(((int)((P0 *)_this)->p), 2) ]));
#endif
		;
		/* merge: acked[p] = 0(15, 11, 15) */
		reached[0][11] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.acked[ Index(((int)((P0 *)_this)->p), 2) ]);
		now.acked[ Index(((P0 *)_this)->p, 2) ] = 0;
#ifdef VAR_RANGES
		logval("acked[Control:p]", ((int)now.acked[ Index(((int)((P0 *)_this)->p), 2) ]));
#endif
		;
		/* merge: p = (p+1)(15, 12, 15) */
		reached[0][12] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 16, 15) */
		reached[0][16] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 95: // STATE 18 - cutover.pml:125 - [p = 0] (0:39:1 - 3)
		IfNotBlocked
		reached[0][18] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 96: // STATE 20 - cutover.pml:129 - [p = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[0][20] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 97: // STATE 21 - cutover.pml:131 - [((p<2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][21] = 1;
		if (!((((int)((P0 *)_this)->p)<2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 98: // STATE 22 - cutover.pml:133 - [((expected[p]&&!(acked[p])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][22] = 1;
		if (!((((int)now.expected[ Index(((int)((P0 *)_this)->p), 2) ])&& !(((int)now.acked[ Index(((int)((P0 *)_this)->p), 2) ])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 99: // STATE 23 - cutover.pml:84 - [(nfull(closeMessage[p]))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][23] = 1;
		if (!((!q_full(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 100: // STATE 24 - cutover.pml:84 - [closeMessage[p]!attempt] (35:0:1 - 1)
		IfNotBlocked
		reached[0][24] = 1;
		if (q_full(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]))
			continue;
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[64];
			sprintf(simvals, "%d!", now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)now.attempt)); strcat(simvals, simtmp);		}
#endif
		
		qsend(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ], 0, ((int)now.attempt), 1);
		/* merge: .(goto)(35, 27, 35) */
		reached[0][27] = 1;
		;
		/* merge: .(goto)(35, 31, 35) */
		reached[0][31] = 1;
		;
		/* merge: p = (p+1)(35, 32, 35) */
		reached[0][32] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 36, 35) */
		reached[0][36] = 1;
		;
		_m = 2; goto P999; /* 4 */
	case 101: // STATE 25 - cutover.pml:85 - [(1)] (35:0:1 - 1)
		IfNotBlocked
		reached[0][25] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(35, 27, 35) */
		reached[0][27] = 1;
		;
		/* merge: .(goto)(35, 31, 35) */
		reached[0][31] = 1;
		;
		/* merge: p = (p+1)(35, 32, 35) */
		reached[0][32] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 36, 35) */
		reached[0][36] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 102: // STATE 32 - cutover.pml:136 - [p = (p+1)] (0:35:1 - 5)
		IfNotBlocked
		reached[0][32] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 36, 35) */
		reached[0][36] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 103: // STATE 38 - cutover.pml:139 - [p = 0] (0:182:2 - 3)
		IfNotBlocked
		reached[0][38] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: control = 19(182, 40, 182) */
		reached[0][40] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 19;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 104: // STATE 42 - cutover.pml:176 - [(((control==19)&&nempty(ackMessage[0])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][42] = 1;
		if (!(((now.control==19)&&(q_len(now.ackMessage[0])>0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 105: // STATE 43 - cutover.pml:177 - [ackMessage[0]?a] (0:0:1 - 1)
		reached[0][43] = 1;
		if (q_len(now.ackMessage[0]) == 0) continue;

		XX=1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->a);
		;
		((P0 *)_this)->a = qrecv(now.ackMessage[0], XX-1, 0, 1);
#ifdef VAR_RANGES
		logval("Control:a", ((int)((P0 *)_this)->a));
#endif
		;
		
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[32];
			sprintf(simvals, "%d?", now.ackMessage[0]);
		sprintf(simtmp, "%d", ((int)((P0 *)_this)->a)); strcat(simvals, simtmp);		}
#endif
		;
		_m = 4; goto P999; /* 0 */
	case 106: // STATE 44 - cutover.pml:181 - [((a==attempt))] (182:0:3 - 1)
		IfNotBlocked
		reached[0][44] = 1;
		if (!((((int)((P0 *)_this)->a)==((int)now.attempt))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: a */  (trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->a;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->a = 0;
		/* merge: acked[0] = 1(182, 45, 182) */
		reached[0][45] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.acked[0]);
		now.acked[0] = 1;
#ifdef VAR_RANGES
		logval("acked[0]", ((int)now.acked[0]));
#endif
		;
		/* merge: .(goto)(182, 48, 182) */
		reached[0][48] = 1;
		;
		/* merge: a = 0(182, 49, 182) */
		reached[0][49] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->a);
		((P0 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Control:a", ((int)((P0 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 107: // STATE 48 - cutover.pml:183 - [.(goto)] (0:182:1 - 2)
		IfNotBlocked
		reached[0][48] = 1;
		;
		/* merge: a = 0(182, 49, 182) */
		reached[0][49] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->a);
		((P0 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Control:a", ((int)((P0 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 108: // STATE 51 - cutover.pml:185 - [(((control==19)&&nempty(ackMessage[1])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][51] = 1;
		if (!(((now.control==19)&&(q_len(now.ackMessage[1])>0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 109: // STATE 52 - cutover.pml:186 - [ackMessage[1]?a] (0:0:1 - 1)
		reached[0][52] = 1;
		if (q_len(now.ackMessage[1]) == 0) continue;

		XX=1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->a);
		;
		((P0 *)_this)->a = qrecv(now.ackMessage[1], XX-1, 0, 1);
#ifdef VAR_RANGES
		logval("Control:a", ((int)((P0 *)_this)->a));
#endif
		;
		
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[32];
			sprintf(simvals, "%d?", now.ackMessage[1]);
		sprintf(simtmp, "%d", ((int)((P0 *)_this)->a)); strcat(simvals, simtmp);		}
#endif
		;
		_m = 4; goto P999; /* 0 */
	case 110: // STATE 53 - cutover.pml:190 - [((a==attempt))] (182:0:3 - 1)
		IfNotBlocked
		reached[0][53] = 1;
		if (!((((int)((P0 *)_this)->a)==((int)now.attempt))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: a */  (trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->a;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->a = 0;
		/* merge: acked[1] = 1(182, 54, 182) */
		reached[0][54] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.acked[1]);
		now.acked[1] = 1;
#ifdef VAR_RANGES
		logval("acked[1]", ((int)now.acked[1]));
#endif
		;
		/* merge: .(goto)(182, 57, 182) */
		reached[0][57] = 1;
		;
		/* merge: a = 0(182, 58, 182) */
		reached[0][58] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->a);
		((P0 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Control:a", ((int)((P0 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 111: // STATE 57 - cutover.pml:192 - [.(goto)] (0:182:1 - 2)
		IfNotBlocked
		reached[0][57] = 1;
		;
		/* merge: a = 0(182, 58, 182) */
		reached[0][58] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->a);
		((P0 *)_this)->a = 0;
#ifdef VAR_RANGES
		logval("Control:a", ((int)((P0 *)_this)->a));
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 112: // STATE 60 - cutover.pml:197 - [((((control==19)&&(resends>0))&&!((((!(expected[0])||!(member[0]))||acked[0])&&((!(expected[1])||!(member[1]))||acked[1])))))] (81:0:1 - 1)
		IfNotBlocked
		reached[0][60] = 1;
		if (!((((now.control==19)&&(((int)now.resends)>0))&& !(((( !(((int)now.expected[0]))|| !(((int)now.member[0])))||((int)now.acked[0]))&&(( !(((int)now.expected[1]))|| !(((int)now.member[1])))||((int)now.acked[1])))))))
			continue;
		/* merge: resends = (resends-1)(0, 61, 81) */
		reached[0][61] = 1;
		(trpt+1)->bup.oval = ((int)now.resends);
		now.resends = (((int)now.resends)-1);
#ifdef VAR_RANGES
		logval("resends", ((int)now.resends));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 113: // STATE 62 - cutover.pml:129 - [p = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[0][62] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 114: // STATE 63 - cutover.pml:131 - [((p<2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][63] = 1;
		if (!((((int)((P0 *)_this)->p)<2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 115: // STATE 64 - cutover.pml:133 - [((expected[p]&&!(acked[p])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][64] = 1;
		if (!((((int)now.expected[ Index(((int)((P0 *)_this)->p), 2) ])&& !(((int)now.acked[ Index(((int)((P0 *)_this)->p), 2) ])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 116: // STATE 65 - cutover.pml:84 - [(nfull(closeMessage[p]))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][65] = 1;
		if (!((!q_full(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 117: // STATE 66 - cutover.pml:84 - [closeMessage[p]!attempt] (77:0:1 - 1)
		IfNotBlocked
		reached[0][66] = 1;
		if (q_full(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]))
			continue;
#ifdef HAS_CODE
		if (readtrail && gui) {
			char simtmp[64];
			sprintf(simvals, "%d!", now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]);
		sprintf(simtmp, "%d", ((int)now.attempt)); strcat(simvals, simtmp);		}
#endif
		
		qsend(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ], 0, ((int)now.attempt), 1);
		/* merge: .(goto)(77, 69, 77) */
		reached[0][69] = 1;
		;
		/* merge: .(goto)(77, 73, 77) */
		reached[0][73] = 1;
		;
		/* merge: p = (p+1)(77, 74, 77) */
		reached[0][74] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 78, 77) */
		reached[0][78] = 1;
		;
		_m = 2; goto P999; /* 4 */
	case 118: // STATE 67 - cutover.pml:85 - [(1)] (77:0:1 - 1)
		IfNotBlocked
		reached[0][67] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(77, 69, 77) */
		reached[0][69] = 1;
		;
		/* merge: .(goto)(77, 73, 77) */
		reached[0][73] = 1;
		;
		/* merge: p = (p+1)(77, 74, 77) */
		reached[0][74] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 78, 77) */
		reached[0][78] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 119: // STATE 74 - cutover.pml:136 - [p = (p+1)] (0:77:1 - 5)
		IfNotBlocked
		reached[0][74] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = (((int)((P0 *)_this)->p)+1);
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		/* merge: .(goto)(0, 78, 77) */
		reached[0][78] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 120: // STATE 80 - cutover.pml:139 - [p = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[0][80] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->p);
		((P0 *)_this)->p = 0;
#ifdef VAR_RANGES
		logval("Control:p", ((int)((P0 *)_this)->p));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 121: // STATE 83 - cutover.pml:198 - [(((control==19)&&(((!(expected[0])||!(member[0]))||acked[0])&&((!(expected[1])||!(member[1]))||acked[1]))))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][83] = 1;
		if (!(((now.control==19)&&((( !(((int)now.expected[0]))|| !(((int)now.member[0])))||((int)now.acked[0]))&&(( !(((int)now.expected[1]))|| !(((int)now.member[1])))||((int)now.acked[1]))))))
			continue;
		/* merge: control = 18(0, 84, 182) */
		reached[0][84] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 18;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 122: // STATE 86 - cutover.pml:200 - [((control==18))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][86] = 1;
		if (!((now.control==18)))
			continue;
		/* merge: fence = 1(182, 87, 182) */
		reached[0][87] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.fence);
		now.fence = 1;
#ifdef VAR_RANGES
		logval("fence", ((int)now.fence));
#endif
		;
		/* merge: control = 17(182, 88, 182) */
		reached[0][88] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 17;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 123: // STATE 90 - cutover.pml:206 - [((control==17))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][90] = 1;
		if (!((now.control==17)))
			continue;
		/* merge: awaited = lag(182, 91, 182) */
		reached[0][91] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.awaited);
		now.awaited = ((int)now.lag);
#ifdef VAR_RANGES
		logval("awaited", ((int)now.awaited));
#endif
		;
		/* merge: control = 16(182, 92, 182) */
		reached[0][92] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 16;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 124: // STATE 94 - cutover.pml:215 - [(((control==16)&&(awaited==0)))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][94] = 1;
		if (!(((now.control==16)&&(((int)now.awaited)==0))))
			continue;
		/* merge: control = 15(0, 95, 182) */
		reached[0][95] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 15;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 125: // STATE 97 - cutover.pml:223 - [(((control==15)&&(decision==6)))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][97] = 1;
		if (!(((now.control==15)&&(now.decision==6))))
			continue;
		/* merge: decision = 3(182, 98, 182) */
		reached[0][98] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = now.decision;
		now.decision = 3;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: control = 14(182, 99, 182) */
		reached[0][99] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 14;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 126: // STATE 101 - cutover.pml:227 - [((((((control==19)||(control==18))||(control==17))||(control==16))||(control==15)))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][101] = 1;
		if (!((((((now.control==19)||(now.control==18))||(now.control==17))||(now.control==16))||(now.control==15))))
			continue;
		/* merge: control = 8(0, 102, 182) */
		reached[0][102] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 8;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 127: // STATE 104 - cutover.pml:229 - [((((control==19)||(control==15))&&(decision==5)))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][104] = 1;
		if (!((((now.control==19)||(now.control==15))&&(now.decision==5))))
			continue;
		/* merge: control = 8(0, 105, 182) */
		reached[0][105] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 8;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 128: // STATE 107 - cutover.pml:231 - [((control==14))] (111:0:1 - 1)
		IfNotBlocked
		reached[0][107] = 1;
		if (!((now.control==14)))
			continue;
		/* merge: targetOpen = 1(0, 108, 111) */
		reached[0][108] = 1;
		(trpt+1)->bup.oval = ((int)now.targetOpen);
		now.targetOpen = 1;
#ifdef VAR_RANGES
		logval("targetOpen", ((int)now.targetOpen));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 129: // STATE 109 - cutover.pml:106 - [assert(!(((targetOpen&&!(fence))&&!(guard))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][109] = 1;
		spin_assert( !(((((int)now.targetOpen)&& !(((int)now.fence)))&& !(((int)now.guard)))), " !(((targetOpen&& !(fence))&& !(guard)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 130: // STATE 110 - cutover.pml:108 - [(1)] (182:0:1 - 1)
		IfNotBlocked
		reached[0][110] = 1;
		if (!(1))
			continue;
		/* merge: control = 13(0, 112, 182) */
		reached[0][112] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 13;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 131: // STATE 114 - cutover.pml:232 - [((control==13))] (182:0:3 - 1)
		IfNotBlocked
		reached[0][114] = 1;
		if (!((now.control==13)))
			continue;
		/* merge: storedRoute = 2(182, 115, 182) */
		reached[0][115] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.storedRoute);
		now.storedRoute = 2;
#ifdef VAR_RANGES
		logval("storedRoute", ((int)now.storedRoute));
#endif
		;
		/* merge: decision = 2(182, 116, 182) */
		reached[0][116] = 1;
		(trpt+1)->bup.ovals[1] = now.decision;
		now.decision = 2;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: control = 12(182, 117, 182) */
		reached[0][117] = 1;
		(trpt+1)->bup.ovals[2] = now.control;
		now.control = 12;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 132: // STATE 119 - cutover.pml:233 - [((control==12))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][119] = 1;
		if (!((now.control==12)))
			continue;
		/* merge: guard = 1(182, 120, 182) */
		reached[0][120] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.guard);
		now.guard = 1;
#ifdef VAR_RANGES
		logval("guard", ((int)now.guard));
#endif
		;
		/* merge: control = 11(182, 121, 182) */
		reached[0][121] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 11;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 133: // STATE 123 - cutover.pml:238 - [((control==11))] (127:0:1 - 1)
		IfNotBlocked
		reached[0][123] = 1;
		if (!((now.control==11)))
			continue;
		/* merge: fence = 0(0, 124, 127) */
		reached[0][124] = 1;
		(trpt+1)->bup.oval = ((int)now.fence);
		now.fence = 0;
#ifdef VAR_RANGES
		logval("fence", ((int)now.fence));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 134: // STATE 125 - cutover.pml:106 - [assert(!(((targetOpen&&!(fence))&&!(guard))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][125] = 1;
		spin_assert( !(((((int)now.targetOpen)&& !(((int)now.fence)))&& !(((int)now.guard)))), " !(((targetOpen&& !(fence))&& !(guard)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 135: // STATE 126 - cutover.pml:108 - [(1)] (182:0:1 - 1)
		IfNotBlocked
		reached[0][126] = 1;
		if (!(1))
			continue;
		/* merge: control = 10(0, 128, 182) */
		reached[0][128] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 10;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 136: // STATE 130 - cutover.pml:239 - [((control==10))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][130] = 1;
		if (!((now.control==10)))
			continue;
		/* merge: assert((lag==0))(182, 131, 182) */
		reached[0][131] = 1;
		spin_assert((((int)now.lag)==0), "(lag==0)", II, tt, t);
		/* merge: replicating = 0(182, 132, 182) */
		reached[0][132] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.replicating);
		now.replicating = 0;
#ifdef VAR_RANGES
		logval("replicating", ((int)now.replicating));
#endif
		;
		/* merge: control = 9(182, 133, 182) */
		reached[0][133] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 9;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 137: // STATE 135 - cutover.pml:240 - [((control==9))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][135] = 1;
		if (!((now.control==9)))
			continue;
		/* merge: decision = 1(182, 136, 182) */
		reached[0][136] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = now.decision;
		now.decision = 1;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: control = 1(182, 137, 182) */
		reached[0][137] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 1;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 138: // STATE 139 - cutover.pml:247 - [((control==8))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][139] = 1;
		if (!((now.control==8)))
			continue;
		/* merge: decision = 5(182, 140, 182) */
		reached[0][140] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = now.decision;
		now.decision = 5;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: control = 7(182, 141, 182) */
		reached[0][141] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 7;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 139: // STATE 143 - cutover.pml:248 - [((control==7))] (147:0:1 - 1)
		IfNotBlocked
		reached[0][143] = 1;
		if (!((now.control==7)))
			continue;
		/* merge: fence = 0(0, 144, 147) */
		reached[0][144] = 1;
		(trpt+1)->bup.oval = ((int)now.fence);
		now.fence = 0;
#ifdef VAR_RANGES
		logval("fence", ((int)now.fence));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 140: // STATE 145 - cutover.pml:106 - [assert(!(((targetOpen&&!(fence))&&!(guard))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][145] = 1;
		spin_assert( !(((((int)now.targetOpen)&& !(((int)now.fence)))&& !(((int)now.guard)))), " !(((targetOpen&& !(fence))&& !(guard)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 141: // STATE 146 - cutover.pml:108 - [(1)] (182:0:1 - 1)
		IfNotBlocked
		reached[0][146] = 1;
		if (!(1))
			continue;
		/* merge: control = 6(0, 148, 182) */
		reached[0][148] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 6;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 142: // STATE 150 - cutover.pml:249 - [((control==6))] (182:0:3 - 1)
		IfNotBlocked
		reached[0][150] = 1;
		if (!((now.control==6)))
			continue;
		/* merge: decision = 4(182, 151, 182) */
		reached[0][151] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = now.decision;
		now.decision = 4;
#ifdef VAR_RANGES
		logval("decision", now.decision);
#endif
		;
		/* merge: control = 21(182, 152, 182) */
		reached[0][152] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 21;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: awaited = 0(182, 153, 182) */
		reached[0][153] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.awaited);
		now.awaited = 0;
#ifdef VAR_RANGES
		logval("awaited", ((int)now.awaited));
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 143: // STATE 155 - cutover.pml:253 - [((control==2))] (168:0:2 - 1)
		IfNotBlocked
		reached[0][155] = 1;
		if (!((now.control==2)))
			continue;
		/* merge: awaited = 0(168, 156, 168) */
		reached[0][156] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.awaited);
		now.awaited = 0;
#ifdef VAR_RANGES
		logval("awaited", ((int)now.awaited));
#endif
		;
		/* merge: tooEarly = 0(168, 157, 168) */
		reached[0][157] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.tooEarly);
		now.tooEarly = 0;
#ifdef VAR_RANGES
		logval("tooEarly", ((int)now.tooEarly));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 144: // STATE 158 - cutover.pml:257 - [(((decision==6)||(decision==5)))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][158] = 1;
		if (!(((now.decision==6)||(now.decision==5))))
			continue;
		/* merge: control = 8(182, 159, 182) */
		reached[0][159] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 8;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(182, 169, 182) */
		reached[0][169] = 1;
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 145: // STATE 169 - cutover.pml:266 - [.(goto)] (0:182:0 - 5)
		IfNotBlocked
		reached[0][169] = 1;
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 146: // STATE 160 - cutover.pml:261 - [((decision==3))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][160] = 1;
		if (!((now.decision==3)))
			continue;
		/* merge: control = 5(182, 161, 182) */
		reached[0][161] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 5;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(182, 169, 182) */
		reached[0][169] = 1;
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 147: // STATE 162 - cutover.pml:262 - [((decision==2))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][162] = 1;
		if (!((now.decision==2)))
			continue;
		/* merge: control = 12(182, 163, 182) */
		reached[0][163] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 12;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(182, 169, 182) */
		reached[0][169] = 1;
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 148: // STATE 164 - cutover.pml:264 - [((decision==1))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][164] = 1;
		if (!((now.decision==1)))
			continue;
		/* merge: control = 1(182, 165, 182) */
		reached[0][165] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 1;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(182, 169, 182) */
		reached[0][169] = 1;
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 149: // STATE 166 - cutover.pml:265 - [(((decision==7)||(decision==4)))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][166] = 1;
		if (!(((now.decision==7)||(now.decision==4))))
			continue;
		/* merge: control = 21(182, 167, 182) */
		reached[0][167] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 21;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(182, 169, 182) */
		reached[0][169] = 1;
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 150: // STATE 171 - cutover.pml:267 - [((control==5))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][171] = 1;
		if (!((now.control==5)))
			continue;
		/* merge: fence = 1(182, 172, 182) */
		reached[0][172] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.fence);
		now.fence = 1;
#ifdef VAR_RANGES
		logval("fence", ((int)now.fence));
#endif
		;
		/* merge: control = 4(182, 173, 182) */
		reached[0][173] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 4;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 151: // STATE 175 - cutover.pml:268 - [((control==4))] (182:0:2 - 1)
		IfNotBlocked
		reached[0][175] = 1;
		if (!((now.control==4)))
			continue;
		/* merge: awaited = lag(182, 176, 182) */
		reached[0][176] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.awaited);
		now.awaited = ((int)now.lag);
#ifdef VAR_RANGES
		logval("awaited", ((int)now.awaited));
#endif
		;
		/* merge: control = 3(182, 177, 182) */
		reached[0][177] = 1;
		(trpt+1)->bup.ovals[1] = now.control;
		now.control = 3;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 152: // STATE 179 - cutover.pml:269 - [(((control==3)&&(awaited==0)))] (182:0:1 - 1)
		IfNotBlocked
		reached[0][179] = 1;
		if (!(((now.control==3)&&(((int)now.awaited)==0))))
			continue;
		/* merge: control = 14(0, 180, 182) */
		reached[0][180] = 1;
		(trpt+1)->bup.oval = now.control;
		now.control = 14;
#ifdef VAR_RANGES
		logval("control", now.control);
#endif
		;
		/* merge: .(goto)(0, 183, 182) */
		reached[0][183] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 153: // STATE 185 - cutover.pml:271 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[0][185] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */
	case  _T5:	/* np_ */
		if (!((!(trpt->o_pm&4) && !(trpt->tau&128))))
			continue;
		/* else fall through */
	case  _T2:	/* true */
		_m = 3; goto P999;
#undef rand
	}

