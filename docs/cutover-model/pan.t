#ifdef PEG
struct T_SRC {
	char *fl; int ln;
} T_SRC[NTRANS];

void
tr_2_src(int m, char *file, int ln)
{	T_SRC[m].fl = file;
	T_SRC[m].ln = ln;
}

void
putpeg(int n, int m)
{	printf("%5d	trans %4d ", m, n);
	printf("%s:%d\n",
		T_SRC[n].fl, T_SRC[n].ln);
}
#endif

void
settable(void)
{	Trans *T;
	Trans *settr(int, int, int, int, int, char *, int, int, int);

	trans = (Trans ***) emalloc(11*sizeof(Trans **));

	/* proctype 9: opens */

	trans[9] = (Trans **) emalloc(21*sizeof(Trans *));

	trans[9][8]	= settr(441,0,7,1,0,".(goto)", 0, 2, 0);
	T = trans[9][7] = settr(440,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(440,0,1,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(440,0,3,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(440,0,5,0,0,"DO", 0, 2, 0);
	trans[9][1]	= settr(434,0,12,3,0,"(!(!(gate[0])))", 1, 2, 0);
	trans[9][2]	= settr(435,0,12,1,0,"goto accept_S5", 0, 2, 0);
	trans[9][3]	= settr(436,0,17,4,0,"((!(!((gate[0]||gate[((2*2)-1)])))&&!((!(gate[0])||!(gate[((2*2)-1)])))))", 1, 2, 0);
	trans[9][4]	= settr(437,0,17,1,0,"goto accept_S10", 0, 2, 0);
	trans[9][5]	= settr(438,0,7,1,0,"(1)", 0, 2, 0);
	trans[9][6]	= settr(439,0,7,1,0,"goto T0_init", 0, 2, 0);
	trans[9][9]	= settr(442,0,12,1,0,"break", 0, 2, 0);
	trans[9][13]	= settr(446,0,12,1,0,".(goto)", 0, 2, 0);
	T = trans[9][12] = settr(445,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(445,0,10,0,0,"DO", 0, 2, 0);
	trans[9][10]	= settr(443,0,12,5,0,"(!(!(gate[0])))", 1, 2, 0);
	trans[9][11]	= settr(444,0,12,1,0,"goto accept_S5", 0, 2, 0);
	trans[9][14]	= settr(447,0,17,1,0,"break", 0, 2, 0);
	trans[9][18]	= settr(451,0,17,1,0,".(goto)", 0, 2, 0);
	T = trans[9][17] = settr(450,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(450,0,15,0,0,"DO", 0, 2, 0);
	trans[9][15]	= settr(448,0,17,6,0,"(!((!(gate[0])||!(gate[((2*2)-1)]))))", 1, 2, 0);
	trans[9][16]	= settr(449,0,17,1,0,"goto accept_S10", 0, 2, 0);
	trans[9][19]	= settr(452,0,20,1,0,"break", 0, 2, 0);
	trans[9][20]	= settr(453,0,0,7,7,"-end-", 0, 3500, 0);

	/* proctype 8: ends */

	trans[8] = (Trans **) emalloc(14*sizeof(Trans *));

	trans[8][6]	= settr(426,0,5,1,0,".(goto)", 0, 2, 0);
	T = trans[8][5] = settr(425,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(425,0,1,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(425,0,3,0,0,"DO", 0, 2, 0);
	trans[8][1]	= settr(421,0,10,8,0,"((!(!(!((((decision==7)||(decision==4))||(decision==1)))))&&!((((decision==7)||(decision==4))||(decision==1)))))", 1, 2, 0);
	trans[8][2]	= settr(422,0,10,1,0,"goto accept_S4", 0, 2, 0);
	trans[8][3]	= settr(423,0,5,1,0,"(1)", 0, 2, 0);
	trans[8][4]	= settr(424,0,5,1,0,"goto T0_init", 0, 2, 0);
	trans[8][7]	= settr(427,0,10,1,0,"break", 0, 2, 0);
	trans[8][11]	= settr(431,0,10,1,0,".(goto)", 0, 2, 0);
	T = trans[8][10] = settr(430,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(430,0,8,0,0,"DO", 0, 2, 0);
	trans[8][8]	= settr(428,0,10,9,0,"(!((((decision==7)||(decision==4))||(decision==1))))", 1, 2, 0);
	trans[8][9]	= settr(429,0,10,1,0,"goto accept_S4", 0, 2, 0);
	trans[8][12]	= settr(432,0,13,1,0,"break", 0, 2, 0);
	trans[8][13]	= settr(433,0,0,10,10,"-end-", 0, 3500, 0);

	/* proctype 7: :init: */

	trans[7] = (Trans **) emalloc(24*sizeof(Trans *));

	T = trans[ 7][22] = settr(419,2,0,0,0,"ATOMIC", 0, 2, 0);
	T->nxt	= settr(419,2,1,0,0,"ATOMIC", 0, 2, 0);
	trans[7][1]	= settr(398,2,16,11,11,"p = 0", 0, 2, 0);
	trans[7][17]	= settr(414,2,16,1,0,".(goto)", 0, 2, 0);
	T = trans[7][16] = settr(413,2,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(413,2,2,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(413,2,14,0,0,"DO", 0, 2, 0);
	trans[7][2]	= settr(399,2,3,12,0,"((p<2))", 0, 2, 0);
	trans[7][3]	= settr(400,2,4,13,13,"(run Agent(p))", 0, 2, 0);
	trans[7][4]	= settr(401,2,10,14,14,"i = 0", 0, 2, 0);
	trans[7][11]	= settr(408,2,10,1,0,".(goto)", 0, 2, 0);
	T = trans[7][10] = settr(407,2,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(407,2,5,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(407,2,8,0,0,"DO", 0, 2, 0);
	trans[7][5]	= settr(402,2,6,15,0,"((i<2))", 0, 2, 0);
	trans[7][6]	= settr(403,2,7,16,16,"(run Loop(p,((p*2)+i)))", 0, 2, 0);
	trans[7][7]	= settr(404,2,10,17,17,"i = (i+1)", 0, 2, 0);
	trans[7][8]	= settr(405,2,13,2,0,"else", 0, 2, 0);
	trans[7][9]	= settr(406,2,13,1,0,"goto :b14", 0, 2, 0); /* m: 13 -> 0,16 */
	reached7[13] = 1;
	trans[7][12]	= settr(409,2,13,1,0,"break", 0, 2, 0);
	trans[7][13]	= settr(410,2,16,18,18,"p = (p+1)", 0, 2, 0);
	trans[7][14]	= settr(411,2,19,2,0,"else", 0, 2, 0);
	trans[7][15]	= settr(412,2,19,1,0,"goto :b13", 0, 2, 0); /* m: 19 -> 0,21 */
	reached7[19] = 1;
	trans[7][18]	= settr(415,2,19,1,0,"break", 0, 2, 0);
	trans[7][19]	= settr(416,2,21,19,19,"p = 0", 0, 2, 0); /* m: 20 -> 0,21 */
	reached7[20] = 1;
	trans[7][20]	= settr(0,0,0,0,0,"i = 0",0,0,0);
	trans[7][21]	= settr(418,0,23,20,20,"(run Crash())", 0, 2, 0);
	trans[7][23]	= settr(420,0,0,21,21,"-end-", 0, 3500, 0);

	/* proctype 6: Crash */

	trans[6] = (Trans **) emalloc(47*sizeof(Trans *));

	trans[6][44]	= settr(395,0,43,1,0,".(goto)", 0, 2, 0);
	T = trans[6][43] = settr(394,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(394,0,42,0,0,"DO", 0, 2, 0);
	T = trans[ 6][42] = settr(393,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(393,2,1,0,0,"ATOMIC", 1, 503, 0);
	trans[6][1]	= settr(352,2,7,22,22,"((crashes>0))", 1, 503, 0); /* m: 2 -> 7,0 */
	reached6[2] = 1;
	trans[6][2]	= settr(0,0,0,0,0,"crashes = (crashes-1)",0,0,0);
	T = trans[6][7] = settr(358,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(358,2,3,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(358,2,5,0,0,"IF", 1, 503, 0);
	trans[6][3]	= settr(354,2,17,23,23,"((agent[0]!=6))", 1, 503, 0); /* m: 4 -> 17,0 */
	reached6[4] = 1;
	trans[6][4]	= settr(0,0,0,0,0,"p = 0",0,0,0);
	trans[6][8]	= settr(359,2,9,1,0,".(goto)", 1, 503, 0); /* m: 9 -> 0,17 */
	reached6[9] = 1;
	trans[6][5]	= settr(356,2,17,24,24,"((agent[1]!=6))", 1, 503, 0); /* m: 6 -> 17,0 */
	reached6[6] = 1;
	trans[6][6]	= settr(0,0,0,0,0,"p = 1",0,0,0);
	trans[6][9]	= settr(360,2,17,25,25,"agent[p] = 6", 1, 503, 0); /* m: 10 -> 0,17 */
	reached6[10] = 1;
	trans[6][10]	= settr(0,0,0,0,0,"member[p] = 0",0,0,0);
	trans[6][11]	= settr(0,0,0,0,0,"known[p] = 0",0,0,0);
	trans[6][12]	= settr(0,0,0,0,0,"next[p] = 0",0,0,0);
	trans[6][13]	= settr(0,0,0,0,0,"route[p] = 0",0,0,0);
	T = trans[6][17] = settr(368,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(368,2,14,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(368,2,16,0,0,"IF", 1, 503, 0);
	trans[6][14]	= settr(365,2,15,26,0,"(nempty(closeMessage[p]))", 1, 503, 0);
	trans[6][15]	= settr(366,2,32,27,27,"closeMessage[p]?_", 1, 503, 0); /* m: 19 -> 32,0 */
	reached6[19] = 1;
	trans[6][18]	= settr(369,2,19,1,0,".(goto)", 1, 503, 0); /* m: 19 -> 0,32 */
	reached6[19] = 1;
	trans[6][16]	= settr(367,2,19,2,0,"else", 1, 503, 0);
	trans[6][19]	= settr(370,2,32,28,28,"i = 0", 1, 503, 0);
	trans[6][33]	= settr(384,2,32,1,0,".(goto)", 1, 503, 0);
	T = trans[6][32] = settr(383,2,0,0,0,"DO", 1, 503, 0);
	T = T->nxt	= settr(383,2,20,0,0,"DO", 1, 503, 0);
	    T->nxt	= settr(383,2,30,0,0,"DO", 1, 503, 0);
	trans[6][20]	= settr(371,2,26,29,29,"((i<2))", 1, 503, 0); /* m: 21 -> 26,0 */
	reached6[21] = 1;
	trans[6][21]	= settr(0,0,0,0,0,"task[((p*2)+i)] = 3",0,0,0);
	trans[6][22]	= settr(0,0,0,0,0,"gate[((p*2)+i)] = 0",0,0,0);
	T = trans[6][26] = settr(377,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(377,2,23,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(377,2,25,0,0,"IF", 1, 503, 0);
	trans[6][23]	= settr(374,2,32,30,30,"((inFlight[((p*2)+i)]==1))", 1, 503, 0); /* m: 24 -> 32,0 */
	reached6[24] = 1;
	trans[6][24]	= settr(0,0,0,0,0,"orphans = (orphans+1)",0,0,0);
	trans[6][27]	= settr(378,2,28,1,0,".(goto)", 1, 503, 0); /* m: 28 -> 0,32 */
	reached6[28] = 1;
	trans[6][25]	= settr(376,2,28,2,0,"else", 1, 503, 0);
	trans[6][28]	= settr(379,2,32,31,31,"inFlight[((p*2)+i)] = 0", 1, 503, 0); /* m: 29 -> 0,32 */
	reached6[29] = 1;
	trans[6][29]	= settr(0,0,0,0,0,"i = (i+1)",0,0,0);
	trans[6][30]	= settr(381,2,38,2,0,"else", 1, 503, 0);
	trans[6][31]	= settr(382,2,38,1,0,"goto :b12", 1, 503, 0);
	trans[6][34]	= settr(385,2,38,1,0,"break", 1, 503, 0);
	T = trans[6][38] = settr(389,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(389,2,35,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(389,2,37,0,0,"IF", 1, 503, 0);
	trans[6][35]	= settr(386,0,43,32,32,"((p==0))", 1, 503, 0); /* m: 36 -> 43,0 */
	reached6[36] = 1;
	trans[6][36]	= settr(0,0,0,0,0,"control = 2",0,0,0);
	trans[6][39]	= settr(390,2,40,1,0,".(goto)", 1, 503, 0); /* m: 40 -> 0,43 */
	reached6[40] = 1;
	trans[6][37]	= settr(388,2,40,2,0,"else", 1, 503, 0);
	trans[6][40]	= settr(391,0,43,33,33,"p = 0", 1, 503, 0); /* m: 41 -> 0,43 */
	reached6[41] = 1;
	trans[6][41]	= settr(0,0,0,0,0,"i = 0",0,0,0);
	trans[6][45]	= settr(396,0,46,1,0,"break", 0, 2, 0);
	trans[6][46]	= settr(397,0,0,34,34,"-end-", 0, 3500, 0);

	/* proctype 5: Orphans */

	trans[5] = (Trans **) emalloc(14*sizeof(Trans *));

	trans[5][11]	= settr(349,0,10,1,0,".(goto)", 0, 2, 0);
	T = trans[5][10] = settr(348,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(348,0,6,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(348,0,9,0,0,"DO", 0, 2, 0);
	T = trans[ 5][6] = settr(344,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(344,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[5][1]	= settr(339,2,5,35,35,"(((((orphans>0)&&!(fence))&&!(guard))&&(lag<2)))", 1, 2, 0); /* m: 2 -> 5,0 */
	reached5[2] = 1;
	trans[5][2]	= settr(0,0,0,0,0,"orphans = (orphans-1)",0,0,0);
	T = trans[ 5][5] = settr(343,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(343,0,3,0,0,"sub-sequence", 1, 2, 0);
	trans[5][3]	= settr(341,0,10,36,36,"assert(!(writtenOnB))", 1, 2, 0); /* m: 4 -> 0,10 */
	reached5[4] = 1;
	trans[5][4]	= settr(0,0,0,0,0,"lag = (lag+1)",0,0,0);
	T = trans[ 5][9] = settr(347,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(347,2,7,0,0,"ATOMIC", 1, 2, 0);
	trans[5][7]	= settr(345,0,10,37,37,"((orphans>0))", 1, 2, 0); /* m: 8 -> 10,0 */
	reached5[8] = 1;
	trans[5][8]	= settr(0,0,0,0,0,"orphans = (orphans-1)",0,0,0);
	trans[5][12]	= settr(350,0,13,1,0,"break", 0, 2, 0);
	trans[5][13]	= settr(351,0,0,38,38,"-end-", 0, 3500, 0);

	/* proctype 4: Bypass */

	trans[4] = (Trans **) emalloc(10*sizeof(Trans *));

	trans[4][7]	= settr(336,0,6,1,0,".(goto)", 0, 2, 0);
	T = trans[4][6] = settr(335,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(335,0,5,0,0,"DO", 0, 2, 0);
	T = trans[ 4][5] = settr(334,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(334,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[4][1]	= settr(330,2,4,39,0,"(((!(fence)&&!(guard))&&(lag<2)))", 1, 2, 0);
	T = trans[ 4][4] = settr(333,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(333,0,2,0,0,"sub-sequence", 1, 2, 0);
	trans[4][2]	= settr(331,0,6,40,40,"assert(!(writtenOnB))", 1, 2, 0); /* m: 3 -> 0,6 */
	reached4[3] = 1;
	trans[4][3]	= settr(0,0,0,0,0,"lag = (lag+1)",0,0,0);
	trans[4][8]	= settr(337,0,9,1,0,"break", 0, 2, 0);
	trans[4][9]	= settr(338,0,0,41,41,"-end-", 0, 3500, 0);

	/* proctype 3: Replication */

	trans[3] = (Trans **) emalloc(13*sizeof(Trans *));

	trans[3][10]	= settr(327,0,9,1,0,".(goto)", 0, 2, 0);
	T = trans[3][9] = settr(326,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(326,0,8,0,0,"DO", 0, 2, 0);
	T = trans[ 3][8] = settr(325,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(325,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[3][1]	= settr(318,2,6,42,42,"((replicating&&(lag>0)))", 1, 2, 0); /* m: 2 -> 6,0 */
	reached3[2] = 1;
	trans[3][2]	= settr(0,0,0,0,0,"lag = (lag-1)",0,0,0);
	T = trans[3][6] = settr(323,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(323,2,3,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(323,2,5,0,0,"IF", 1, 2, 0);
	trans[3][3]	= settr(320,0,9,43,43,"((awaited>0))", 1, 2, 0); /* m: 4 -> 9,0 */
	reached3[4] = 1;
	trans[3][4]	= settr(0,0,0,0,0,"awaited = (awaited-1)",0,0,0);
	trans[3][7]	= settr(324,0,9,44,44,".(goto)", 1, 2, 0);
	trans[3][5]	= settr(322,2,7,2,0,"else", 1, 2, 0);
	trans[3][11]	= settr(328,0,12,1,0,"break", 0, 2, 0);
	trans[3][12]	= settr(329,0,0,45,45,"-end-", 0, 3500, 0);

	/* proctype 2: Loop */

	trans[2] = (Trans **) emalloc(30*sizeof(Trans *));

	trans[2][27]	= settr(315,0,26,1,0,".(goto)", 0, 2, 0);
	T = trans[2][26] = settr(314,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(314,0,4,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(314,0,8,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(314,0,11,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(314,0,18,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(314,0,25,0,0,"DO", 0, 2, 0);
	T = trans[ 2][4] = settr(292,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(292,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[2][1]	= settr(289,0,26,46,46,"((task[l]==2))", 1, 2, 0); /* m: 2 -> 26,0 */
	reached2[2] = 1;
	trans[2][2]	= settr(0,0,0,0,0,"gate[l] = 1",0,0,0);
	trans[2][3]	= settr(0,0,0,0,0,"task[l] = 3",0,0,0);
	T = trans[ 2][8] = settr(296,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(296,2,5,0,0,"ATOMIC", 1, 2, 0);
	trans[2][5]	= settr(293,0,26,47,47,"((task[l]==1))", 1, 2, 0); /* m: 6 -> 26,0 */
	reached2[6] = 1;
	trans[2][6]	= settr(0,0,0,0,0,"gate[l] = 0",0,0,0);
	trans[2][7]	= settr(0,0,0,0,0,"task[l] = 3",0,0,0);
	T = trans[ 2][11] = settr(299,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(299,2,9,0,0,"ATOMIC", 1, 2, 0);
	trans[2][9]	= settr(297,0,26,48,48,"(((((agent[p]!=6)&&(task[l]==3))&&!(gate[l]))&&(inFlight[l]==0)))", 1, 2, 0); /* m: 10 -> 26,0 */
	reached2[10] = 1;
	trans[2][10]	= settr(0,0,0,0,0,"inFlight[l] = route[p]",0,0,0);
	T = trans[ 2][18] = settr(306,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(306,2,12,0,0,"ATOMIC", 1, 2, 0);
	trans[2][12]	= settr(300,2,16,49,49,"(((inFlight[l]==1)&&((fence||guard)||(lag<2))))", 1, 2, 0); /* m: 13 -> 16,0 */
	reached2[13] = 1;
	trans[2][13]	= settr(0,0,0,0,0,"assert((!(fence)&&!(guard)))",0,0,0);
	T = trans[ 2][16] = settr(304,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(304,0,14,0,0,"sub-sequence", 1, 2, 0);
	trans[2][14]	= settr(302,0,26,50,50,"assert(!(writtenOnB))", 1, 2, 0); /* m: 15 -> 0,26 */
	reached2[15] = 1;
	trans[2][15]	= settr(0,0,0,0,0,"lag = (lag+1)",0,0,0);
	trans[2][17]	= settr(0,0,0,0,0,"inFlight[l] = 0",0,0,0);
	T = trans[ 2][25] = settr(313,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(313,2,19,0,0,"ATOMIC", 1, 2, 0);
	trans[2][19]	= settr(307,2,23,51,0,"((inFlight[l]==2))", 1, 2, 0);
	T = trans[ 2][23] = settr(311,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(311,0,20,0,0,"sub-sequence", 1, 2, 0);
	trans[2][20]	= settr(308,0,26,52,52,"assert((lag==0))", 1, 2, 0); /* m: 21 -> 0,26 */
	reached2[21] = 1;
	trans[2][21]	= settr(0,0,0,0,0,"assert(targetOpen)",0,0,0);
	trans[2][22]	= settr(0,0,0,0,0,"writtenOnB = 1",0,0,0);
	trans[2][24]	= settr(0,0,0,0,0,"inFlight[l] = 0",0,0,0);
	trans[2][28]	= settr(316,0,29,1,0,"break", 0, 2, 0);
	trans[2][29]	= settr(317,0,0,53,53,"-end-", 0, 3500, 0);

	/* proctype 1: Agent */

	trans[1] = (Trans **) emalloc(105*sizeof(Trans *));

	trans[1][102]	= settr(286,0,101,1,0,".(goto)", 0, 2, 0);
	T = trans[1][101] = settr(285,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,33,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,43,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,54,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,63,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,78,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,81,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,85,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(285,0,89,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(285,0,100,0,0,"DO", 0, 2, 0);
	T = trans[ 1][33] = settr(217,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(217,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[1][1]	= settr(185,2,31,54,54,"((agent[p]==6))", 1, 2, 0); /* m: 2 -> 31,0 */
	reached1[2] = 1;
	trans[1][2]	= settr(0,0,0,0,0,"known[p] = attempt",0,0,0);
	trans[1][3]	= settr(0,0,0,0,0,"member[p] = 1",0,0,0);
	trans[1][4]	= settr(0,0,0,0,0,"route[p] = storedRoute",0,0,0);
	T = trans[1][31] = settr(215,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(215,2,5,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(215,2,18,0,0,"IF", 1, 2, 0);
	trans[1][5]	= settr(189,2,16,55,0,"(((((decision==7)||(decision==4))||(decision==1))||(decision==2)))", 1, 2, 0);
	T = trans[ 1][16] = settr(200,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(200,0,6,0,0,"sub-sequence", 1, 2, 0);
	trans[1][6]	= settr(190,2,12,56,56,"i = 0", 1, 2, 0);
	trans[1][13]	= settr(197,2,12,1,0,".(goto)", 1, 2, 0);
	T = trans[1][12] = settr(196,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(196,2,7,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(196,2,10,0,0,"DO", 1, 2, 0);
	trans[1][7]	= settr(191,2,12,57,57,"((i<2))", 1, 2, 0); /* m: 8 -> 12,0 */
	reached1[8] = 1;
	trans[1][8]	= settr(0,0,0,0,0,"gate[((p*2)+i)] = 0",0,0,0);
	trans[1][9]	= settr(0,0,0,0,0,"i = (i+1)",0,0,0);
	trans[1][10]	= settr(194,2,15,2,0,"else", 1, 2, 0);
	trans[1][11]	= settr(195,2,15,1,0,"goto :b5", 1, 2, 0); /* m: 15 -> 0,101 */
	reached1[15] = 1;
	trans[1][14]	= settr(198,2,15,1,0,"break", 1, 2, 0);
	trans[1][15]	= settr(199,0,101,58,58,"i = 0", 1, 2, 0); /* m: 17 -> 0,101 */
	reached1[17] = 1;
	trans[1][17]	= settr(0,0,0,0,0,"agent[p] = 5",0,0,0);
	trans[1][32]	= settr(216,0,101,59,59,".(goto)", 1, 2, 0);
	trans[1][18]	= settr(202,2,29,2,0,"else", 1, 2, 0);
	T = trans[ 1][29] = settr(213,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(213,0,19,0,0,"sub-sequence", 1, 2, 0);
	trans[1][19]	= settr(203,2,25,60,60,"i = 0", 1, 2, 0);
	trans[1][26]	= settr(210,2,25,1,0,".(goto)", 1, 2, 0);
	T = trans[1][25] = settr(209,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(209,2,20,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(209,2,23,0,0,"DO", 1, 2, 0);
	trans[1][20]	= settr(204,2,25,61,61,"((i<2))", 1, 2, 0); /* m: 21 -> 25,0 */
	reached1[21] = 1;
	trans[1][21]	= settr(0,0,0,0,0,"gate[((p*2)+i)] = 1",0,0,0);
	trans[1][22]	= settr(0,0,0,0,0,"i = (i+1)",0,0,0);
	trans[1][23]	= settr(207,2,28,2,0,"else", 1, 2, 0);
	trans[1][24]	= settr(208,2,28,1,0,"goto :b6", 1, 2, 0); /* m: 28 -> 0,101 */
	reached1[28] = 1;
	trans[1][27]	= settr(211,2,28,1,0,"break", 1, 2, 0);
	trans[1][28]	= settr(212,0,101,62,62,"i = 0", 1, 2, 0); /* m: 30 -> 0,101 */
	reached1[30] = 1;
	trans[1][30]	= settr(0,0,0,0,0,"agent[p] = 2",0,0,0);
	T = trans[ 1][43] = settr(227,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(227,2,34,0,0,"ATOMIC", 1, 503, 0);
	trans[1][34]	= settr(218,2,35,63,0,"(((agent[p]==5)&&nempty(closeMessage[p])))", 1, 503, 0);
	trans[1][35]	= settr(219,2,40,64,64,"closeMessage[p]?a", 1, 503, 0);
	T = trans[1][40] = settr(224,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(224,2,36,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(224,2,39,0,0,"IF", 1, 503, 0);
	trans[1][36]	= settr(220,0,101,65,65,"((a>known[p]))", 1, 503, 0); /* m: 37 -> 101,0 */
	reached1[37] = 1;
	trans[1][37]	= settr(0,0,0,0,0,"known[p] = a",0,0,0);
	trans[1][38]	= settr(0,0,0,0,0,"agent[p] = 4",0,0,0);
	trans[1][41]	= settr(225,0,101,66,66,".(goto)", 1, 503, 0); /* m: 42 -> 0,101 */
	reached1[42] = 1;
	trans[1][39]	= settr(223,2,41,2,0,"else", 1, 503, 0);
	trans[1][42]	= settr(0,0,0,0,0,"a = 0",0,0,0);
	T = trans[ 1][54] = settr(238,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(238,2,44,0,0,"ATOMIC", 1, 2, 0);
	trans[1][44]	= settr(228,2,53,67,0,"(((agent[p]==4)&&(task[((p*2)+next[p])]==3)))", 1, 2, 0);
	T = trans[ 1][53] = settr(237,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(237,0,45,0,0,"sub-sequence", 1, 2, 0);
	trans[1][45]	= settr(229,2,51,68,68,"task[((p*2)+next[p])] = 2", 1, 2, 0); /* m: 46 -> 0,51 */
	reached1[46] = 1;
	trans[1][46]	= settr(0,0,0,0,0,"next[p] = (next[p]+1)",0,0,0);
	T = trans[1][51] = settr(235,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(235,2,47,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(235,2,50,0,0,"IF", 1, 2, 0);
	trans[1][47]	= settr(231,0,101,69,69,"((next[p]==2))", 1, 2, 0); /* m: 48 -> 101,0 */
	reached1[48] = 1;
	trans[1][48]	= settr(0,0,0,0,0,"next[p] = 0",0,0,0);
	trans[1][49]	= settr(0,0,0,0,0,"agent[p] = 3",0,0,0);
	trans[1][52]	= settr(236,0,101,70,70,".(goto)", 1, 2, 0);
	trans[1][50]	= settr(234,2,52,2,0,"else", 1, 2, 0);
	T = trans[ 1][63] = settr(247,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(247,2,55,0,0,"ATOMIC", 1, 2, 0);
	trans[1][55]	= settr(239,2,61,71,0,"(((agent[p]==3)&&((((task[((p*2)+0)]==3)&&gate[((p*2)+0)])&&(inFlight[((p*2)+0)]==0))&&(((task[((p*2)+1)]==3)&&gate[((p*2)+1)])&&(inFlight[((p*2)+1)]==0)))))", 1, 2, 0);
	T = trans[ 1][61] = settr(245,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(245,0,59,0,0,"sub-sequence", 1, 2, 0);
	T = trans[1][59] = settr(243,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(243,2,56,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(243,2,58,0,0,"IF", 1, 2, 0);
	trans[1][56]	= settr(240,2,57,72,0,"(nfull(ackMessage[p]))", 1, 4, 0);
	trans[1][57]	= settr(241,0,101,73,73,"ackMessage[p]!known[p]", 1, 4, 0); /* m: 60 -> 101,0 */
	reached1[60] = 1;
	trans[1][60]	= settr(244,0,101,74,74,".(goto)", 1, 2, 0); /* m: 62 -> 0,101 */
	reached1[62] = 1;
	trans[1][58]	= settr(242,0,101,75,75,"(1)", 1, 2, 0); /* m: 60 -> 101,0 */
	reached1[60] = 1;
	trans[1][62]	= settr(0,0,0,0,0,"agent[p] = 2",0,0,0);
	T = trans[ 1][78] = settr(262,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(262,2,64,0,0,"ATOMIC", 1, 503, 0);
	trans[1][64]	= settr(248,2,65,76,0,"(((agent[p]==2)&&nempty(closeMessage[p])))", 1, 503, 0);
	trans[1][65]	= settr(249,2,75,77,77,"closeMessage[p]?a", 1, 503, 0);
	T = trans[1][75] = settr(259,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(259,2,66,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(259,2,74,0,0,"IF", 1, 503, 0);
	trans[1][66]	= settr(250,2,73,78,78,"((a>=known[p]))", 1, 503, 0); /* m: 67 -> 73,0 */
	reached1[67] = 1;
	trans[1][67]	= settr(0,0,0,0,0,"known[p] = a",0,0,0);
	T = trans[ 1][73] = settr(257,0,0,0,0,"sub-sequence", 1, 503, 0);
	T->nxt	= settr(257,0,71,0,0,"sub-sequence", 1, 503, 0);
	T = trans[1][71] = settr(255,2,0,0,0,"IF", 1, 503, 0);
	T = T->nxt	= settr(255,2,68,0,0,"IF", 1, 503, 0);
	    T->nxt	= settr(255,2,70,0,0,"IF", 1, 503, 0);
	trans[1][68]	= settr(252,2,69,79,0,"(nfull(ackMessage[p]))", 1, 503, 0);
	trans[1][69]	= settr(253,0,101,80,80,"ackMessage[p]!a", 1, 503, 0); /* m: 76 -> 101,0 */
	reached1[76] = 1;
	trans[1][72]	= settr(256,2,76,1,0,".(goto)", 1, 503, 0); /* m: 76 -> 0,101 */
	reached1[76] = 1;
	trans[1][70]	= settr(254,0,101,81,81,"(1)", 1, 503, 0); /* m: 76 -> 101,0 */
	reached1[76] = 1;
	trans[1][76]	= settr(260,0,101,82,82,".(goto)", 1, 503, 0); /* m: 77 -> 0,101 */
	reached1[77] = 1;
	trans[1][74]	= settr(258,2,76,2,0,"else", 1, 503, 0);
	trans[1][77]	= settr(0,0,0,0,0,"a = 0",0,0,0);
	T = trans[ 1][81] = settr(265,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(265,2,79,0,0,"ATOMIC", 1, 2, 0);
	trans[1][79]	= settr(263,0,101,83,83,"(((((agent[p]==3)||(agent[p]==2))&&(decision==6))&&(known[p]==attempt)))", 1, 2, 0); /* m: 80 -> 101,0 */
	reached1[80] = 1;
	trans[1][80]	= settr(0,0,0,0,0,"decision = 5",0,0,0);
	T = trans[ 1][85] = settr(269,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(269,2,82,0,0,"ATOMIC", 1, 2, 0);
	trans[1][82]	= settr(266,0,101,84,84,"((((agent[p]==3)||(agent[p]==2))&&(((decision==4)||(decision==2))||(decision==1))))", 1, 2, 0); /* m: 83 -> 101,0 */
	reached1[83] = 1;
	trans[1][83]	= settr(0,0,0,0,0,"route[p] = storedRoute",0,0,0);
	trans[1][84]	= settr(0,0,0,0,0,"agent[p] = 1",0,0,0);
	T = trans[ 1][89] = settr(273,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(273,2,86,0,0,"ATOMIC", 1, 2, 0);
	trans[1][86]	= settr(270,0,101,85,85,"(((agent[p]==2)&&tooEarly))", 1, 2, 0); /* m: 87 -> 101,0 */
	reached1[87] = 1;
	trans[1][87]	= settr(0,0,0,0,0,"route[p] = 2",0,0,0);
	trans[1][88]	= settr(0,0,0,0,0,"agent[p] = 1",0,0,0);
	T = trans[ 1][100] = settr(284,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(284,2,90,0,0,"ATOMIC", 1, 2, 0);
	trans[1][90]	= settr(274,2,99,86,0,"(((agent[p]==1)&&(task[((p*2)+next[p])]==3)))", 1, 2, 0);
	T = trans[ 1][99] = settr(283,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(283,0,91,0,0,"sub-sequence", 1, 2, 0);
	trans[1][91]	= settr(275,2,97,87,87,"task[((p*2)+next[p])] = 1", 1, 2, 0); /* m: 92 -> 0,97 */
	reached1[92] = 1;
	trans[1][92]	= settr(0,0,0,0,0,"next[p] = (next[p]+1)",0,0,0);
	T = trans[1][97] = settr(281,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(281,2,93,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(281,2,96,0,0,"IF", 1, 2, 0);
	trans[1][93]	= settr(277,0,101,88,88,"((next[p]==2))", 1, 2, 0); /* m: 94 -> 101,0 */
	reached1[94] = 1;
	trans[1][94]	= settr(0,0,0,0,0,"next[p] = 0",0,0,0);
	trans[1][95]	= settr(0,0,0,0,0,"agent[p] = 5",0,0,0);
	trans[1][98]	= settr(282,0,101,89,89,".(goto)", 1, 2, 0);
	trans[1][96]	= settr(280,2,98,2,0,"else", 1, 2, 0);
	trans[1][103]	= settr(287,0,104,1,0,"break", 0, 2, 0);
	trans[1][104]	= settr(288,0,0,90,90,"-end-", 0, 3500, 0);

	/* proctype 0: Control */

	trans[0] = (Trans **) emalloc(186*sizeof(Trans *));

	trans[0][183]	= settr(182,0,182,1,0,".(goto)", 0, 2, 0);
	T = trans[0][182] = settr(181,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,6,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,41,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,50,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,59,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,82,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,85,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,89,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,93,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,96,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,100,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,103,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,106,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,113,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,118,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,122,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,129,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,134,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,138,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,142,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,149,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,154,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,170,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,174,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(181,0,178,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(181,0,181,0,0,"DO", 0, 2, 0);
	T = trans[ 0][6] = settr(5,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(5,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1]	= settr(0,0,182,91,91,"((((control==21)&&(attempt<1))&&(decision!=1)))", 1, 2, 0); /* m: 2 -> 182,0 */
	reached0[2] = 1;
	trans[0][2]	= settr(0,0,0,0,0,"attempt = (attempt+1)",0,0,0);
	trans[0][3]	= settr(0,0,0,0,0,"decision = 6",0,0,0);
	trans[0][4]	= settr(0,0,0,0,0,"resends = 1",0,0,0);
	trans[0][5]	= settr(0,0,0,0,0,"control = 20",0,0,0);
	T = trans[ 0][41] = settr(40,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(40,2,7,0,0,"ATOMIC", 1, 2, 0);
	trans[0][7]	= settr(6,2,19,92,0,"((control==20))", 1, 2, 0);
	T = trans[ 0][19] = settr(18,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(18,0,8,0,0,"sub-sequence", 1, 2, 0);
	trans[0][8]	= settr(7,2,15,93,93,"p = 0", 1, 2, 0);
	trans[0][16]	= settr(15,2,15,1,0,".(goto)", 1, 2, 0);
	T = trans[0][15] = settr(14,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(14,2,9,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(14,2,13,0,0,"DO", 1, 2, 0);
	trans[0][9]	= settr(8,2,15,94,94,"((p<2))", 1, 2, 0); /* m: 10 -> 15,0 */
	reached0[10] = 1;
	trans[0][10]	= settr(0,0,0,0,0,"expected[p] = member[p]",0,0,0);
	trans[0][11]	= settr(0,0,0,0,0,"acked[p] = 0",0,0,0);
	trans[0][12]	= settr(0,0,0,0,0,"p = (p+1)",0,0,0);
	trans[0][13]	= settr(12,2,18,2,0,"else", 1, 2, 0);
	trans[0][14]	= settr(13,2,18,1,0,"goto :b1", 1, 2, 0); /* m: 18 -> 0,39 */
	reached0[18] = 1;
	trans[0][17]	= settr(16,2,18,1,0,"break", 1, 2, 0);
	trans[0][18]	= settr(17,2,39,95,95,"p = 0", 1, 2, 0);
	T = trans[ 0][39] = settr(38,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(38,0,20,0,0,"sub-sequence", 1, 2, 0);
	trans[0][20]	= settr(19,2,35,96,96,"p = 0", 1, 2, 0);
	trans[0][36]	= settr(35,2,35,1,0,".(goto)", 1, 2, 0);
	T = trans[0][35] = settr(34,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(34,2,21,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(34,2,33,0,0,"DO", 1, 2, 0);
	trans[0][21]	= settr(20,2,30,97,0,"((p<2))", 1, 2, 0);
	T = trans[0][30] = settr(29,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(29,2,22,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(29,2,29,0,0,"IF", 1, 2, 0);
	trans[0][22]	= settr(21,2,28,98,0,"((expected[p]&&!(acked[p])))", 1, 2, 0);
	T = trans[ 0][28] = settr(27,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(27,0,26,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][26] = settr(25,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(25,2,23,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(25,2,25,0,0,"IF", 1, 2, 0);
	trans[0][23]	= settr(22,2,24,99,0,"(nfull(closeMessage[p]))", 1, 3, 0);
	trans[0][24]	= settr(23,2,35,100,100,"closeMessage[p]!attempt", 1, 3, 0); /* m: 32 -> 35,0 */
	reached0[32] = 1;
	trans[0][27]	= settr(26,2,32,1,0,".(goto)", 1, 2, 0); /* m: 32 -> 0,35 */
	reached0[32] = 1;
	trans[0][25]	= settr(24,2,35,101,101,"(1)", 1, 2, 0); /* m: 32 -> 35,0 */
	reached0[32] = 1;
	trans[0][31]	= settr(30,2,32,1,0,".(goto)", 1, 2, 0); /* m: 32 -> 0,35 */
	reached0[32] = 1;
	trans[0][29]	= settr(28,2,32,2,0,"else", 1, 2, 0);
	trans[0][32]	= settr(31,2,35,102,102,"p = (p+1)", 1, 2, 0);
	trans[0][33]	= settr(32,2,38,2,0,"else", 1, 2, 0);
	trans[0][34]	= settr(33,2,38,1,0,"goto :b2", 1, 2, 0); /* m: 38 -> 0,182 */
	reached0[38] = 1;
	trans[0][37]	= settr(36,2,38,1,0,"break", 1, 2, 0);
	trans[0][38]	= settr(37,0,182,103,103,"p = 0", 1, 2, 0); /* m: 40 -> 0,182 */
	reached0[40] = 1;
	trans[0][40]	= settr(0,0,0,0,0,"control = 19",0,0,0);
	T = trans[ 0][50] = settr(49,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(49,2,42,0,0,"ATOMIC", 1, 504, 0);
	trans[0][42]	= settr(41,2,43,104,0,"(((control==19)&&nempty(ackMessage[0])))", 1, 504, 0);
	trans[0][43]	= settr(42,2,47,105,105,"ackMessage[0]?a", 1, 504, 0);
	T = trans[0][47] = settr(46,2,0,0,0,"IF", 1, 504, 0);
	T = T->nxt	= settr(46,2,44,0,0,"IF", 1, 504, 0);
	    T->nxt	= settr(46,2,46,0,0,"IF", 1, 504, 0);
	trans[0][44]	= settr(43,0,182,106,106,"((a==attempt))", 1, 504, 0); /* m: 45 -> 182,0 */
	reached0[45] = 1;
	trans[0][45]	= settr(0,0,0,0,0,"acked[0] = 1",0,0,0);
	trans[0][48]	= settr(47,0,182,107,107,".(goto)", 1, 504, 0); /* m: 49 -> 0,182 */
	reached0[49] = 1;
	trans[0][46]	= settr(45,2,48,2,0,"else", 1, 504, 0);
	trans[0][49]	= settr(0,0,0,0,0,"a = 0",0,0,0);
	T = trans[ 0][59] = settr(58,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(58,2,51,0,0,"ATOMIC", 1, 504, 0);
	trans[0][51]	= settr(50,2,52,108,0,"(((control==19)&&nempty(ackMessage[1])))", 1, 504, 0);
	trans[0][52]	= settr(51,2,56,109,109,"ackMessage[1]?a", 1, 504, 0);
	T = trans[0][56] = settr(55,2,0,0,0,"IF", 1, 504, 0);
	T = T->nxt	= settr(55,2,53,0,0,"IF", 1, 504, 0);
	    T->nxt	= settr(55,2,55,0,0,"IF", 1, 504, 0);
	trans[0][53]	= settr(52,0,182,110,110,"((a==attempt))", 1, 504, 0); /* m: 54 -> 182,0 */
	reached0[54] = 1;
	trans[0][54]	= settr(0,0,0,0,0,"acked[1] = 1",0,0,0);
	trans[0][57]	= settr(56,0,182,111,111,".(goto)", 1, 504, 0); /* m: 58 -> 0,182 */
	reached0[58] = 1;
	trans[0][55]	= settr(54,2,57,2,0,"else", 1, 504, 0);
	trans[0][58]	= settr(0,0,0,0,0,"a = 0",0,0,0);
	T = trans[ 0][82] = settr(81,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(81,2,60,0,0,"ATOMIC", 1, 2, 0);
	trans[0][60]	= settr(59,2,81,112,112,"((((control==19)&&(resends>0))&&!((((!(expected[0])||!(member[0]))||acked[0])&&((!(expected[1])||!(member[1]))||acked[1])))))", 1, 2, 0); /* m: 61 -> 81,0 */
	reached0[61] = 1;
	trans[0][61]	= settr(0,0,0,0,0,"resends = (resends-1)",0,0,0);
	T = trans[ 0][81] = settr(80,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(80,0,62,0,0,"sub-sequence", 1, 2, 0);
	trans[0][62]	= settr(61,2,77,113,113,"p = 0", 1, 2, 0);
	trans[0][78]	= settr(77,2,77,1,0,".(goto)", 1, 2, 0);
	T = trans[0][77] = settr(76,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(76,2,63,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(76,2,75,0,0,"DO", 1, 2, 0);
	trans[0][63]	= settr(62,2,72,114,0,"((p<2))", 1, 2, 0);
	T = trans[0][72] = settr(71,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(71,2,64,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(71,2,71,0,0,"IF", 1, 2, 0);
	trans[0][64]	= settr(63,2,70,115,0,"((expected[p]&&!(acked[p])))", 1, 2, 0);
	T = trans[ 0][70] = settr(69,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(69,0,68,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][68] = settr(67,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(67,2,65,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(67,2,67,0,0,"IF", 1, 2, 0);
	trans[0][65]	= settr(64,2,66,116,0,"(nfull(closeMessage[p]))", 1, 3, 0);
	trans[0][66]	= settr(65,2,77,117,117,"closeMessage[p]!attempt", 1, 3, 0); /* m: 74 -> 77,0 */
	reached0[74] = 1;
	trans[0][69]	= settr(68,2,74,1,0,".(goto)", 1, 2, 0); /* m: 74 -> 0,77 */
	reached0[74] = 1;
	trans[0][67]	= settr(66,2,77,118,118,"(1)", 1, 2, 0); /* m: 74 -> 77,0 */
	reached0[74] = 1;
	trans[0][73]	= settr(72,2,74,1,0,".(goto)", 1, 2, 0); /* m: 74 -> 0,77 */
	reached0[74] = 1;
	trans[0][71]	= settr(70,2,74,2,0,"else", 1, 2, 0);
	trans[0][74]	= settr(73,2,77,119,119,"p = (p+1)", 1, 2, 0);
	trans[0][75]	= settr(74,2,79,2,0,"else", 1, 2, 0);
	trans[0][76]	= settr(75,2,79,1,0,"goto :b3", 1, 2, 0);
	trans[0][79]	= settr(78,2,80,1,0,"break", 1, 2, 0);
	trans[0][80]	= settr(79,0,182,120,120,"p = 0", 1, 2, 0);
	T = trans[ 0][85] = settr(84,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(84,2,83,0,0,"ATOMIC", 1, 2, 0);
	trans[0][83]	= settr(82,0,182,121,121,"(((control==19)&&(((!(expected[0])||!(member[0]))||acked[0])&&((!(expected[1])||!(member[1]))||acked[1]))))", 1, 2, 0); /* m: 84 -> 182,0 */
	reached0[84] = 1;
	trans[0][84]	= settr(0,0,0,0,0,"control = 18",0,0,0);
	T = trans[ 0][89] = settr(88,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(88,2,86,0,0,"ATOMIC", 1, 2, 0);
	trans[0][86]	= settr(85,0,182,122,122,"((control==18))", 1, 2, 0); /* m: 87 -> 182,0 */
	reached0[87] = 1;
	trans[0][87]	= settr(0,0,0,0,0,"fence = 1",0,0,0);
	trans[0][88]	= settr(0,0,0,0,0,"control = 17",0,0,0);
	T = trans[ 0][93] = settr(92,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(92,2,90,0,0,"ATOMIC", 1, 2, 0);
	trans[0][90]	= settr(89,0,182,123,123,"((control==17))", 1, 2, 0); /* m: 91 -> 182,0 */
	reached0[91] = 1;
	trans[0][91]	= settr(0,0,0,0,0,"awaited = lag",0,0,0);
	trans[0][92]	= settr(0,0,0,0,0,"control = 16",0,0,0);
	T = trans[ 0][96] = settr(95,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(95,2,94,0,0,"ATOMIC", 1, 2, 0);
	trans[0][94]	= settr(93,0,182,124,124,"(((control==16)&&(awaited==0)))", 1, 2, 0); /* m: 95 -> 182,0 */
	reached0[95] = 1;
	trans[0][95]	= settr(0,0,0,0,0,"control = 15",0,0,0);
	T = trans[ 0][100] = settr(99,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(99,2,97,0,0,"ATOMIC", 1, 2, 0);
	trans[0][97]	= settr(96,0,182,125,125,"(((control==15)&&(decision==6)))", 1, 2, 0); /* m: 98 -> 182,0 */
	reached0[98] = 1;
	trans[0][98]	= settr(0,0,0,0,0,"decision = 3",0,0,0);
	trans[0][99]	= settr(0,0,0,0,0,"control = 14",0,0,0);
	T = trans[ 0][103] = settr(102,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(102,2,101,0,0,"ATOMIC", 1, 2, 0);
	trans[0][101]	= settr(100,0,182,126,126,"((((((control==19)||(control==18))||(control==17))||(control==16))||(control==15)))", 1, 2, 0); /* m: 102 -> 182,0 */
	reached0[102] = 1;
	trans[0][102]	= settr(0,0,0,0,0,"control = 8",0,0,0);
	T = trans[ 0][106] = settr(105,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(105,2,104,0,0,"ATOMIC", 1, 2, 0);
	trans[0][104]	= settr(103,0,182,127,127,"((((control==19)||(control==15))&&(decision==5)))", 1, 2, 0); /* m: 105 -> 182,0 */
	reached0[105] = 1;
	trans[0][105]	= settr(0,0,0,0,0,"control = 8",0,0,0);
	T = trans[ 0][113] = settr(112,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(112,2,107,0,0,"ATOMIC", 1, 2, 0);
	trans[0][107]	= settr(106,2,111,128,128,"((control==14))", 1, 2, 0); /* m: 108 -> 111,0 */
	reached0[108] = 1;
	trans[0][108]	= settr(0,0,0,0,0,"targetOpen = 1",0,0,0);
	T = trans[ 0][111] = settr(110,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(110,0,109,0,0,"sub-sequence", 1, 2, 0);
	trans[0][109]	= settr(108,2,110,129,0,"assert(!(((targetOpen&&!(fence))&&!(guard))))", 1, 2, 0);
	trans[0][110]	= settr(109,0,182,130,130,"(1)", 1, 2, 0); /* m: 112 -> 182,0 */
	reached0[112] = 1;
	trans[0][112]	= settr(0,0,0,0,0,"control = 13",0,0,0);
	T = trans[ 0][118] = settr(117,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(117,2,114,0,0,"ATOMIC", 1, 2, 0);
	trans[0][114]	= settr(113,0,182,131,131,"((control==13))", 1, 2, 0); /* m: 115 -> 182,0 */
	reached0[115] = 1;
	trans[0][115]	= settr(0,0,0,0,0,"storedRoute = 2",0,0,0);
	trans[0][116]	= settr(0,0,0,0,0,"decision = 2",0,0,0);
	trans[0][117]	= settr(0,0,0,0,0,"control = 12",0,0,0);
	T = trans[ 0][122] = settr(121,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(121,2,119,0,0,"ATOMIC", 1, 2, 0);
	trans[0][119]	= settr(118,0,182,132,132,"((control==12))", 1, 2, 0); /* m: 120 -> 182,0 */
	reached0[120] = 1;
	trans[0][120]	= settr(0,0,0,0,0,"guard = 1",0,0,0);
	trans[0][121]	= settr(0,0,0,0,0,"control = 11",0,0,0);
	T = trans[ 0][129] = settr(128,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(128,2,123,0,0,"ATOMIC", 1, 2, 0);
	trans[0][123]	= settr(122,2,127,133,133,"((control==11))", 1, 2, 0); /* m: 124 -> 127,0 */
	reached0[124] = 1;
	trans[0][124]	= settr(0,0,0,0,0,"fence = 0",0,0,0);
	T = trans[ 0][127] = settr(126,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(126,0,125,0,0,"sub-sequence", 1, 2, 0);
	trans[0][125]	= settr(124,2,126,134,0,"assert(!(((targetOpen&&!(fence))&&!(guard))))", 1, 2, 0);
	trans[0][126]	= settr(125,0,182,135,135,"(1)", 1, 2, 0); /* m: 128 -> 182,0 */
	reached0[128] = 1;
	trans[0][128]	= settr(0,0,0,0,0,"control = 10",0,0,0);
	T = trans[ 0][134] = settr(133,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(133,2,130,0,0,"ATOMIC", 1, 2, 0);
	trans[0][130]	= settr(129,0,182,136,136,"((control==10))", 1, 2, 0); /* m: 131 -> 182,0 */
	reached0[131] = 1;
	trans[0][131]	= settr(0,0,0,0,0,"assert((lag==0))",0,0,0);
	trans[0][132]	= settr(0,0,0,0,0,"replicating = 0",0,0,0);
	trans[0][133]	= settr(0,0,0,0,0,"control = 9",0,0,0);
	T = trans[ 0][138] = settr(137,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(137,2,135,0,0,"ATOMIC", 1, 2, 0);
	trans[0][135]	= settr(134,0,182,137,137,"((control==9))", 1, 2, 0); /* m: 136 -> 182,0 */
	reached0[136] = 1;
	trans[0][136]	= settr(0,0,0,0,0,"decision = 1",0,0,0);
	trans[0][137]	= settr(0,0,0,0,0,"control = 1",0,0,0);
	T = trans[ 0][142] = settr(141,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(141,2,139,0,0,"ATOMIC", 1, 2, 0);
	trans[0][139]	= settr(138,0,182,138,138,"((control==8))", 1, 2, 0); /* m: 140 -> 182,0 */
	reached0[140] = 1;
	trans[0][140]	= settr(0,0,0,0,0,"decision = 5",0,0,0);
	trans[0][141]	= settr(0,0,0,0,0,"control = 7",0,0,0);
	T = trans[ 0][149] = settr(148,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(148,2,143,0,0,"ATOMIC", 1, 2, 0);
	trans[0][143]	= settr(142,2,147,139,139,"((control==7))", 1, 2, 0); /* m: 144 -> 147,0 */
	reached0[144] = 1;
	trans[0][144]	= settr(0,0,0,0,0,"fence = 0",0,0,0);
	T = trans[ 0][147] = settr(146,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(146,0,145,0,0,"sub-sequence", 1, 2, 0);
	trans[0][145]	= settr(144,2,146,140,0,"assert(!(((targetOpen&&!(fence))&&!(guard))))", 1, 2, 0);
	trans[0][146]	= settr(145,0,182,141,141,"(1)", 1, 2, 0); /* m: 148 -> 182,0 */
	reached0[148] = 1;
	trans[0][148]	= settr(0,0,0,0,0,"control = 6",0,0,0);
	T = trans[ 0][154] = settr(153,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(153,2,150,0,0,"ATOMIC", 1, 2, 0);
	trans[0][150]	= settr(149,0,182,142,142,"((control==6))", 1, 2, 0); /* m: 151 -> 182,0 */
	reached0[151] = 1;
	trans[0][151]	= settr(0,0,0,0,0,"decision = 4",0,0,0);
	trans[0][152]	= settr(0,0,0,0,0,"control = 21",0,0,0);
	trans[0][153]	= settr(0,0,0,0,0,"awaited = 0",0,0,0);
	T = trans[ 0][170] = settr(169,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(169,2,155,0,0,"ATOMIC", 1, 2, 0);
	trans[0][155]	= settr(154,2,168,143,143,"((control==2))", 1, 2, 0); /* m: 156 -> 168,0 */
	reached0[156] = 1;
	trans[0][156]	= settr(0,0,0,0,0,"awaited = 0",0,0,0);
	trans[0][157]	= settr(0,0,0,0,0,"tooEarly = 0",0,0,0);
	T = trans[0][168] = settr(167,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(167,2,158,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(167,2,160,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(167,2,162,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(167,2,164,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(167,2,166,0,0,"IF", 1, 2, 0);
	trans[0][158]	= settr(157,0,182,144,144,"(((decision==6)||(decision==5)))", 1, 2, 0); /* m: 159 -> 182,0 */
	reached0[159] = 1;
	trans[0][159]	= settr(0,0,0,0,0,"control = 8",0,0,0);
	trans[0][169]	= settr(168,0,182,145,145,".(goto)", 1, 2, 0);
	trans[0][160]	= settr(159,0,182,146,146,"((decision==3))", 1, 2, 0); /* m: 161 -> 182,0 */
	reached0[161] = 1;
	trans[0][161]	= settr(0,0,0,0,0,"control = 5",0,0,0);
	trans[0][162]	= settr(161,0,182,147,147,"((decision==2))", 1, 2, 0); /* m: 163 -> 182,0 */
	reached0[163] = 1;
	trans[0][163]	= settr(0,0,0,0,0,"control = 12",0,0,0);
	trans[0][164]	= settr(163,0,182,148,148,"((decision==1))", 1, 2, 0); /* m: 165 -> 182,0 */
	reached0[165] = 1;
	trans[0][165]	= settr(0,0,0,0,0,"control = 1",0,0,0);
	trans[0][166]	= settr(165,0,182,149,149,"(((decision==7)||(decision==4)))", 1, 2, 0); /* m: 167 -> 182,0 */
	reached0[167] = 1;
	trans[0][167]	= settr(0,0,0,0,0,"control = 21",0,0,0);
	T = trans[ 0][174] = settr(173,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(173,2,171,0,0,"ATOMIC", 1, 2, 0);
	trans[0][171]	= settr(170,0,182,150,150,"((control==5))", 1, 2, 0); /* m: 172 -> 182,0 */
	reached0[172] = 1;
	trans[0][172]	= settr(0,0,0,0,0,"fence = 1",0,0,0);
	trans[0][173]	= settr(0,0,0,0,0,"control = 4",0,0,0);
	T = trans[ 0][178] = settr(177,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(177,2,175,0,0,"ATOMIC", 1, 2, 0);
	trans[0][175]	= settr(174,0,182,151,151,"((control==4))", 1, 2, 0); /* m: 176 -> 182,0 */
	reached0[176] = 1;
	trans[0][176]	= settr(0,0,0,0,0,"awaited = lag",0,0,0);
	trans[0][177]	= settr(0,0,0,0,0,"control = 3",0,0,0);
	T = trans[ 0][181] = settr(180,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(180,2,179,0,0,"ATOMIC", 1, 2, 0);
	trans[0][179]	= settr(178,0,182,152,152,"(((control==3)&&(awaited==0)))", 1, 2, 0); /* m: 180 -> 182,0 */
	reached0[180] = 1;
	trans[0][180]	= settr(0,0,0,0,0,"control = 14",0,0,0);
	trans[0][184]	= settr(183,0,185,1,0,"break", 0, 2, 0);
	trans[0][185]	= settr(184,0,0,153,153,"-end-", 0, 3500, 0);
	/* np_ demon: */
	trans[_NP_] = (Trans **) emalloc(3*sizeof(Trans *));
	T = trans[_NP_][0] = settr(9997,0,1,_T5,0,"(np_)", 1,2,0);
	    T->nxt	  = settr(9998,0,0,_T2,0,"(1)",   0,2,0);
	T = trans[_NP_][1] = settr(9999,0,1,_T5,0,"(np_)", 1,2,0);
}

Trans *
settr(	int t_id, int a, int b, int c, int d,
	char *t, int g, int tpe0, int tpe1)
{	Trans *tmp = (Trans *) emalloc(sizeof(Trans));

	tmp->atom  = a&(6|32);	/* only (2|8|32) have meaning */
	if (!g) tmp->atom |= 8;	/* no global references */
	tmp->st    = b;
	tmp->tpe[0] = tpe0;
	tmp->tpe[1] = tpe1;
	tmp->tp    = t;
	tmp->t_id  = t_id;
	tmp->forw  = c;
	tmp->back  = d;
	return tmp;
}

Trans *
cpytr(Trans *a)
{	Trans *tmp = (Trans *) emalloc(sizeof(Trans));

	int i;
	tmp->atom  = a->atom;
	tmp->st    = a->st;
#ifdef HAS_UNLESS
	tmp->e_trans = a->e_trans;
	for (i = 0; i < HAS_UNLESS; i++)
		tmp->escp[i] = a->escp[i];
#endif
	tmp->tpe[0] = a->tpe[0];
	tmp->tpe[1] = a->tpe[1];
	for (i = 0; i < 6; i++)
	{	tmp->qu[i] = a->qu[i];
		tmp->ty[i] = a->ty[i];
	}
	tmp->tp    = (char *) emalloc(strlen(a->tp)+1);
	strcpy(tmp->tp, a->tp);
	tmp->t_id  = a->t_id;
	tmp->forw  = a->forw;
	tmp->back  = a->back;
	return tmp;
}

#ifndef NOREDUCE
int
srinc_set(int n)
{	if (n <= 2) return LOCAL;
	if (n <= 2+  DELTA) return Q_FULL_F; /* 's' or nfull  */
	if (n <= 2+2*DELTA) return Q_EMPT_F; /* 'r' or nempty */
	if (n <= 2+3*DELTA) return Q_EMPT_T; /* empty */
	if (n <= 2+4*DELTA) return Q_FULL_T; /* full  */
	if (n ==   5*DELTA) return GLOBAL;
	if (n ==   6*DELTA) return TIMEOUT_F;
	if (n ==   7*DELTA) return ALPHA_F;
	Uerror("cannot happen srinc_class");
	return BAD;
}
int
srunc(int n, int m)
{	switch(m) {
	case Q_FULL_F: return n-2;
	case Q_EMPT_F: return n-2-DELTA;
	case Q_EMPT_T: return n-2-2*DELTA;
	case Q_FULL_T: return n-2-3*DELTA;
	case ALPHA_F:
	case TIMEOUT_F: return 257; /* non-zero, and > MAXQ */
	}
	Uerror("cannot happen srunc");
	return 0;
}
#endif
int cnt;
#ifdef HAS_UNLESS
int
isthere(Trans *a, int b)
{	Trans *t;
	for (t = a; t; t = t->nxt)
		if (t->t_id == b)
			return 1;
	return 0;
}
#endif
#ifndef NOREDUCE
int
mark_safety(Trans *t) /* for conditional safety */
{	int g = 0, i, j, k;

	if (!t) return 0;
	if (t->qu[0])
		return (t->qu[1])?2:1;	/* marked */

	for (i = 0; i < 2; i++)
	{	j = srinc_set(t->tpe[i]);
		if (j >= GLOBAL && j != ALPHA_F)
			return -1;
		if (j != LOCAL)
		{	k = srunc(t->tpe[i], j);
			if (g == 0
			||  t->qu[0] != k
			||  t->ty[0] != j)
			{	t->qu[g] = k;
				t->ty[g] = j;
				g++;
	}	}	}
	return g;
}
#endif
void
retrans(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
	/* process n, with m states, is=initial state */
{	Trans *T0, *T1, *T2, *T3;
	Trans *T4, *T5; /* t_reverse or has_unless */
	int i;
#if defined(HAS_UNLESS) || !defined(NOREDUCE)
	int k;
#endif
#ifndef NOREDUCE
	int g, h, j, aa;
#endif
#ifdef HAS_UNLESS
	int p;
#endif
	if (state_tables >= 4)
	{	printf("STEP 1 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
	do {
		for (i = 1, cnt = 0; i < m; i++)
		{	T2 = trans[n][i];
			T1 = T2?T2->nxt:(Trans *)0;
/* prescan: */		for (T0 = T1; T0; T0 = T0->nxt)
/* choice in choice */	{	if (T0->st && trans[n][T0->st]
				&&  trans[n][T0->st]->nxt)
					break;
			}
#if 0
		if (T0)
		printf("\tstate %d / %d: choice in choice\n",
		i, T0->st);
#endif
			if (T0)
			for (T0 = T1; T0; T0 = T0->nxt)
			{	T3 = trans[n][T0->st];
				if (!T3->nxt)
				{	T2->nxt = cpytr(T0);
					T2 = T2->nxt;
					imed(T2, T0->st, n, i);
					continue;
				}
				do {	T3 = T3->nxt;
					T2->nxt = cpytr(T3);
					T2 = T2->nxt;
					imed(T2, T0->st, n, i);
				} while (T3->nxt);
				cnt++;
			}
		}
	} while (cnt);
	if (state_tables >= 3)
	{	printf("STEP 2 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
	for (i = 1; i < m; i++)
	{	if (trans[n][i] && trans[n][i]->nxt) /* optimize */
		{	T1 = trans[n][i]->nxt;
#if 0
			printf("\t\tpull %d (%d) to %d\n",
			T1->st, T1->forw, i);
#endif
			srcln[i] = srcln[T1->st];	/* Oyvind Teig, 5.2.0 */

			if (!trans[n][T1->st]) continue;
			T0 = cpytr(trans[n][T1->st]);
			trans[n][i] = T0;
			reach[T1->st] = 1;
			imed(T0, T1->st, n, i);
			for (T1 = T1->nxt; T1; T1 = T1->nxt)
			{
#if 0
			printf("\t\tpull %d (%d) to %d\n",
				T1->st, T1->forw, i);
#endif
		/*		srcln[i] = srcln[T1->st];  gh: not useful */
				if (!trans[n][T1->st]) continue;
				T0->nxt = cpytr(trans[n][T1->st]);
				T0 = T0->nxt;
				reach[T1->st] = 1;
				imed(T0, T1->st, n, i);
	}	}	}
	if (state_tables >= 2)
	{	printf("STEP 3 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
#ifdef HAS_UNLESS
	for (i = 1; i < m; i++)
	{	if (!trans[n][i]) continue;
		/* check for each state i if an
		 * escape to some state p is defined
		 * if so, copy and mark p's transitions
		 * and prepend them to the transition-
		 * list of state i
		 */
	 if (!like_java) /* the default */
	 {	for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		for (k = HAS_UNLESS-1; k >= 0; k--)
		{	if (p = T0->escp[k])
			for (T1 = trans[n][p]; T1; T1 = T1->nxt)
			{	if (isthere(trans[n][i], T1->t_id))
					continue;
				T2 = cpytr(T1);
				T2->e_trans = p;
				T2->nxt = trans[n][i];
				trans[n][i] = T2;
		}	}
	 } else /* outermost unless checked first */
	 {	T4 = T3 = (Trans *) 0;
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		for (k = HAS_UNLESS-1; k >= 0; k--)
		{	if (p = T0->escp[k])
			for (T1 = trans[n][p]; T1; T1 = T1->nxt)
			{	if (isthere(trans[n][i], T1->t_id))
					continue;
				T2 = cpytr(T1);
				T2->nxt = (Trans *) 0;
				T2->e_trans = p;
				if (T3)	T3->nxt = T2;
				else	T4 = T2;
				T3 = T2;
		}	}
		if (T4)
		{	T3->nxt = trans[n][i];
			trans[n][i] = T4;
		}
	 }
	}
#endif
#ifndef NOREDUCE
	for (i = 1; i < m; i++)
	{	if (a_cycles)
		{ /* moves through these states are visible */
	#if PROG_LAB>0 && defined(HAS_NP)
			if (progstate[n][i])
				goto degrade;
			for (T1 = trans[n][i]; T1; T1 = T1->nxt)
				if (progstate[n][T1->st])
					goto degrade;
	#endif
			if (accpstate[n][i] || visstate[n][i])
				goto degrade;
			for (T1 = trans[n][i]; T1; T1 = T1->nxt)
				if (accpstate[n][T1->st])
					goto degrade;
		}
		T1 = trans[n][i];
		if (!T1) continue;
		g = mark_safety(T1);	/* V3.3.1 */
		if (g < 0) goto degrade; /* global */
		/* check if mixing of guards preserves reduction */
		if (T1->nxt)
		{	k = 0;
			for (T0 = T1; T0; T0 = T0->nxt)
			{	if (!(T0->atom&8))
					goto degrade;
				for (aa = 0; aa < 2; aa++)
				{	j = srinc_set(T0->tpe[aa]);
					if (j >= GLOBAL && j != ALPHA_F)
						goto degrade;
					if (T0->tpe[aa]
					&&  T0->tpe[aa]
					!=  T1->tpe[0])
						k = 1;
			}	}
			/* g = 0;	V3.3.1 */
			if (k)	/* non-uniform selection */
			for (T0 = T1; T0; T0 = T0->nxt)
			for (aa = 0; aa < 2; aa++)
			{	j = srinc_set(T0->tpe[aa]);
				if (j != LOCAL)
				{	k = srunc(T0->tpe[aa], j);
					for (h = 0; h < 6; h++)
						if (T1->qu[h] == k
						&&  T1->ty[h] == j)
							break;
					if (h >= 6)
					{	T1->qu[g%6] = k;
						T1->ty[g%6] = j;
						g++;
			}	}	}
			if (g > 6)
			{	T1->qu[0] = 0;	/* turn it off */
				printf("pan: warning, line %d, ",
					srcln[i]);
			 	printf("too many stmnt types (%d)",
					g);
			  	printf(" in selection\n");
			  goto degrade;
			}
		}
		/* mark all options global if >=1 is global */
		for (T1 = trans[n][i]; T1; T1 = T1->nxt)
			if (!(T1->atom&8)) break;
		if (T1)
degrade:	for (T1 = trans[n][i]; T1; T1 = T1->nxt)
			T1->atom &= ~8;	/* mark as unsafe */
		/* can only mix 'r's or 's's if on same chan */
		/* and not mixed with other local operations */
		T1 = trans[n][i];
		if (!T1 || T1->qu[0]) continue;
		j = T1->tpe[0];
		if (T1->nxt && T1->atom&8)
		{ if (j == 5*DELTA)
		  {	printf("warning: line %d ", srcln[i]);
			printf("mixed condition ");
			printf("(defeats reduction)\n");
			goto degrade;
		  }
		  for (T0 = T1; T0; T0 = T0->nxt)
		  for (aa = 0; aa < 2; aa++)
		  if  (T0->tpe[aa] && T0->tpe[aa] != j)
		  {	printf("warning: line %d ", srcln[i]);
			printf("[%d-%d] mixed %stion ",
				T0->tpe[aa], j, 
				(j==5*DELTA)?"condi":"selec");
			printf("(defeats reduction)\n");
			printf("	'%s' <-> '%s'\n",
				T1->tp, T0->tp);
			goto degrade;
		} }
	}
#endif
	for (i = 1; i < m; i++)
	{	T2 = trans[n][i];
		if (!T2
		||  T2->nxt
		||  strncmp(T2->tp, ".(goto)", 7)
		||  !stopstate[n][i])
			continue;
		stopstate[n][T2->st] = 1;
	}
	if (state_tables && !verbose)
	{	if (dodot)
		{	char buf[256], *q = buf, *p = procname[n];
			while (*p != '\0')
			{	if (*p != ':')
				{	*q++ = *p;
				}
				p++;
			}
			*q = '\0';
			printf("digraph ");
			switch (Btypes[n]) {
			case I_PROC:  printf("init {\n"); break;
			case N_CLAIM: printf("claim_%s {\n", buf); break;
			case E_TRACE: printf("notrace {\n"); break;
			case N_TRACE: printf("trace {\n"); break;
			default:      printf("p_%s {\n", buf); break;
			}
			printf("size=\"8,10\";\n");
			printf("  GT [shape=box,style=dotted,label=\"%s\"];\n", buf);
			printf("  GT -> S%d;\n", is);
		} else
		{	switch (Btypes[n]) {
			case I_PROC:  printf("init\n"); break;
			case N_CLAIM: printf("claim %s\n", procname[n]); break;
			case E_TRACE: printf("notrace assertion\n"); break;
			case N_TRACE: printf("trace assertion\n"); break;
			default:      printf("proctype %s\n", procname[n]); break;
		}	}
		for (i = 1; i < m; i++)
		{	reach[i] = 1;
		}
		tagtable(n, m, is, srcln, reach);
		if (dodot) printf("}\n");
	} else
	for (i = 1; i < m; i++)
	{	int nrelse;
		if (Btypes[n] != N_CLAIM)
		{	for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			{	if (T0->st == i
				&& strcmp(T0->tp, "(1)") == 0)
				{	printf("error: proctype '%s' ",
						procname[n]);
		  			printf("line %d, state %d: has un",
						srcln[i], i);
					printf("conditional self-loop\n");
					pan_exit(1);
		}	}	}
		nrelse = 0;
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		{	if (strcmp(T0->tp, "else") == 0)
				nrelse++;
		}
		if (nrelse > 1)
		{	printf("error: proctype '%s' state",
				procname[n]);
		  	printf(" %d, inherits %d", i, nrelse);
		  	printf(" 'else' stmnts\n");
			pan_exit(1);
	}	}
#if !defined(LOOPSTATE) && !defined(BFS_PAR)
	if (state_tables)
#endif
	do_dfs(n, m, is, srcln, reach, lpstate);

	if (!t_reverse)
	{	return;
	}
	/* process n, with m states, is=initial state -- reverse list */
	if (!state_tables && Btypes[n] != N_CLAIM)
	{	for (i = 1; i < m; i++)
		{	Trans *Tx = (Trans *) 0; /* list of escapes */
			Trans *Ty = (Trans *) 0; /* its tail element */
			T1 = (Trans *) 0; /* reversed list */
			T2 = (Trans *) 0; /* its tail */
			T3 = (Trans *) 0; /* remembers possible 'else' */

			/* find unless-escapes, they should go first */
			T4 = T5 = T0 = trans[n][i];
	#ifdef HAS_UNLESS
			while (T4 && T4->e_trans) /* escapes are first in orig list */
			{	T5 = T4;	  /* remember predecessor */
				T4 = T4->nxt;
			}
	#endif
			/* T4 points to first non-escape, T5 to its parent, T0 to original list */
			if (T4 != T0)		 /* there was at least one escape */
			{	T3 = T5->nxt;		 /* start of non-escapes */
				T5->nxt = (Trans *) 0;	 /* separate */
				Tx = T0;		 /* start of the escapes */
				Ty = T5;		 /* its tail */
				T0 = T3;		 /* the rest, to be reversed */
			}
			/* T0 points to first non-escape, Tx to the list of escapes, Ty to its tail */

			/* first tail-add non-escape transitions, reversed */
			T3 = (Trans *) 0;
			for (T5 = T0; T5; T5 = T4)
			{	T4 = T5->nxt;
	#ifdef HAS_UNLESS
				if (T5->e_trans)
				{	printf("error: cannot happen!\n");
					continue;
				}
	#endif
				if (strcmp(T5->tp, "else") == 0)
				{	T3 = T5;
					T5->nxt = (Trans *) 0;
				} else
				{	T5->nxt = T1;
					if (!T1) { T2 = T5; }
					T1 = T5;
			}	}
			/* T3 points to a possible else, which is removed from the list */
			/* T1 points to the reversed list so far (without escapes) */
			/* T2 points to the tail element -- where the else should go */
			if (T2 && T3)
			{	T2->nxt = T3;	/* add else */
			} else
			{	if (T3) /* there was an else, but there's no tail */
				{	if (!T1)	/* and no reversed list */
					{	T1 = T3; /* odd, but possible */
					} else		/* even stranger */
					{	T1->nxt = T3;
			}	}	}

			/* add in the escapes, to that they appear at the front */
			if (Tx && Ty) { Ty->nxt = T1; T1 = Tx; }

			trans[n][i] = T1;
			/* reversed, with escapes first and else last */
	}	}
	if (state_tables && verbose)
	{	printf("FINAL proctype %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
	}
}
void
imed(Trans *T, int v, int n, int j)	/* set intermediate state */
{	progstate[n][T->st] |= progstate[n][v];
	accpstate[n][T->st] |= accpstate[n][v];
	stopstate[n][T->st] |= stopstate[n][v];
	mapstate[n][j] = T->st;
}
void
tagtable(int n, int m, int is, short srcln[], uchar reach[])
{	Trans *z;

	if (is >= m || !trans[n][is]
	||  is <= 0 || reach[is] == 0)
		return;
	reach[is] = 0;
	if (state_tables)
	for (z = trans[n][is]; z; z = z->nxt)
	{	if (dodot)
			dot_crack(n, is, z);
		else
			crack(n, is, z, srcln);
	}

	for (z = trans[n][is]; z; z = z->nxt)
	{
#ifdef HAS_UNLESS
		int i, j;
#endif
		tagtable(n, m, z->st, srcln, reach);
#ifdef HAS_UNLESS
		for (i = 0; i < HAS_UNLESS; i++)
		{	j = trans[n][is]->escp[i];
			if (!j) break;
			tagtable(n, m, j, srcln, reach);
		}
#endif
	}
}

extern Trans *t_id_lkup[];

void
dfs_table(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
{	Trans *z;

	if (is >= m || is <= 0 || !trans[n][is])
		return;
	if ((reach[is] & (4|8|16)) != 0)
	{	if ((reach[is] & (8|16)) == 16)	/* on stack, not yet recorded */
		{	lpstate[is] = 1;
			reach[is] |= 8; /* recorded */
			if (state_tables && verbose)
			{	printf("state %d line %d is a loopstate\n", is, srcln[is]);
		}	}
		return;
	}
	reach[is] |= (4|16);	/* visited | onstack */
	for (z = trans[n][is]; z; z = z->nxt)
	{	t_id_lkup[z->t_id] = z;
#ifdef HAS_UNLESS
		int i, j;
#endif
		dfs_table(n, m, z->st, srcln, reach, lpstate);
#ifdef HAS_UNLESS
		for (i = 0; i < HAS_UNLESS; i++)
		{	j = trans[n][is]->escp[i];
			if (!j) break;
			dfs_table(n, m, j, srcln, reach, lpstate);
		}
#endif
	}
	reach[is] &= ~16; /* no longer on stack */
}
void
do_dfs(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
{	int i;
	dfs_table(n, m, is, srcln, reach, lpstate);
	for (i = 0; i < m; i++)
		reach[i] &= ~(4|8|16);
}
void
crack(int n, int j, Trans *z, short srcln[])
{	int i;

	if (!z) return;
	printf("	state %3d -(tr %3d)-> state %3d  ",
		j, z->forw, z->st);
	printf("[id %3d tp %3d", z->t_id, z->tpe[0]);
	if (z->tpe[1]) printf(",%d", z->tpe[1]);
#ifdef HAS_UNLESS
	if (z->e_trans)
		printf(" org %3d", z->e_trans);
	else if (state_tables >= 2)
	for (i = 0; i < HAS_UNLESS; i++)
	{	if (!z->escp[i]) break;
		printf(" esc %d", z->escp[i]);
	}
#endif
	printf("]");
	printf(" [%s%s%s%s%s] %s:%d => ",
		z->atom&6?"A":z->atom&32?"D":"-",
		accpstate[n][j]?"a" :"-",
		stopstate[n][j]?"e" : "-",
		progstate[n][j]?"p" : "-",
		z->atom & 8 ?"L":"G",
		PanSource, srcln[j]);
	for (i = 0; z->tp[i]; i++)
		if (z->tp[i] == '\n')
			printf("\\n");
		else
			putchar(z->tp[i]);
	if (verbose && z->qu[0])
	{	printf("\t[");
		for (i = 0; i < 6; i++)
			if (z->qu[i])
				printf("(%d,%d)",
				z->qu[i], z->ty[i]);
		printf("]");
	}
	printf("\n");
	fflush(stdout);
}
/* spin -a m.pml; cc -o pan pan.c; ./pan -D | dot -Tps > foo.ps; ps2pdf foo.ps */
void
dot_crack(int n, int j, Trans *z)
{	int i;

	if (!z) return;
	printf("	S%d -> S%d  [color=black", j, z->st);

	if (z->atom&6) printf(",style=dashed");
	else if (z->atom&32) printf(",style=dotted");
	else if (z->atom&8) printf(",style=solid");
	else printf(",style=bold");

	printf(",label=\"");
	for (i = 0; z->tp[i]; i++)
	{	if (z->tp[i] == '\\'
		&&  z->tp[i+1] == 'n')
		{	i++; printf(" ");
		} else
		{	putchar(z->tp[i]);
	}	}
	printf("\"];\n");
	if (accpstate[n][j]) printf("  S%d [color=red,style=bold];\n", j);
	else if (progstate[n][j]) printf("  S%d [color=green,style=bold];\n", j);
	if (stopstate[n][j]) printf("  S%d [color=blue,style=bold,shape=box];\n", j);
}

#ifdef VAR_RANGES
#define BYTESIZE	32	/* 2^8 : 2^3 = 256:8 = 32 */

typedef struct Vr_Ptr {
	char	*nm;
	uchar	vals[BYTESIZE];
	struct Vr_Ptr *nxt;
} Vr_Ptr;
Vr_Ptr *ranges = (Vr_Ptr *) 0;

void
logval(char *s, int v)
{	Vr_Ptr *tmp;

	if (v<0 || v > 255) return;
	for (tmp = ranges; tmp; tmp = tmp->nxt)
		if (!strcmp(tmp->nm, s))
			goto found;
	tmp = (Vr_Ptr *) emalloc(sizeof(Vr_Ptr));
	tmp->nxt = ranges;
	ranges = tmp;
	tmp->nm = s;
found:
	tmp->vals[(v)/8] |= 1<<((v)%8);
}

void
dumpval(uchar X[], int range)
{	int w, x, i, j = -1;

	for (w = i = 0; w < range; w++)
	for (x = 0; x < 8; x++, i++)
	{
from:		if ((X[w] & (1<<x)))
		{	printf("%d", i);
			j = i;
			goto upto;
	}	}
	return;
	for (w = 0; w < range; w++)
	for (x = 0; x < 8; x++, i++)
	{
upto:		if (!(X[w] & (1<<x)))
		{	if (i-1 == j)
				printf(", ");
			else
				printf("-%d, ", i-1);
			goto from;
	}	}
	if (j >= 0 && j != 255)
		printf("-255");
}

void
dumpranges(void)
{	Vr_Ptr *tmp;
	printf("\nValues assigned within ");
	printf("interval [0..255]:\n");
	for (tmp = ranges; tmp; tmp = tmp->nxt)
	{	printf("\t%s\t: ", tmp->nm);
		dumpval(tmp->vals, BYTESIZE);
		printf("\n");
	}
}
#endif
