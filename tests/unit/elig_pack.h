/* SPDX-License-Identifier: MIT */
/* elig_pack.h -- a pack with all that elig.h tells of one; ' stands for ". */
#ifndef TESTS_ELIG_PACK_H
#define TESTS_ELIG_PACK_H

enum { STUDENT, STAY, AGE, SAVINGS, BORN, MOVED }; /* its questions */

static const char elig_pack_text[] =
    "{'pack':1,'id':'p','version':'2.1','languages':['nl','en'],"
    "'valid_from':'2021-01-01','valid_to':'2021-12-31',"
    "'title':{'nl':'T?','en':'T?'},'notice':{'nl':'L.','en':'N.'},"
    "'source':{'publisher':'X','title':'Y','url':'https://example.org',"
    "'edition':'2021','facts':["
    "{'id':'F1','section':{'nl':'Boven','en':'Top'},"
    "'says':{'nl':'Leeftijd telt.','en':'Age counts.'}},"
    "{'id':'F2','section':{'nl':'Onder','en':'End'},"
    "'says':{'nl':'Verblijf telt.','en':'Stay counts.'}}]},"
    "'questions':["
    "{'id':'student','type':'boolean','ask':{'nl':'S?','en':'S?'},"
    "'why':{'nl':'W.','en':'W.'},'source':['F2','F1']},"
    "{'id':'stay','type':'choice','ask':{'nl':'V?','en':'P?'},"
    "'why':{'nl':'W.','en':'W.'},'unknown':'dk','options':["
    "{'id':'short','says':{'nl':'Kort','en':'Short'}},"
    "{'id':'long','says':{'nl':'Lang','en':'Long'}},"
    "{'id':'dk','says':{'nl':'Weet niet','en':'No idea'}}]},"
    "{'id':'age','type':'integer','minimum':0,'maximum':120,"
    "'ask':{'nl':'L?','en':'A?'},'why':{'nl':'W.','en':'W.'}},"
    "{'id':'savings','type':'integer','ask':{'nl':'G?','en':'M?'},"
    "'why':{'nl':'W.','en':'W.'}},"
    "{'id':'born','type':'date','not_before':'1900-01-01',"
    "'not_after':'today',"
    "'ask':{'nl':'B?','en':'B?'},'why':{'nl':'W.','en':'W.'}},"
    "{'id':'moved','type':'date','not_after':'2030-01-01',"
    "'ask':{'nl':'I?','en':'I?'},'why':{'nl':'W.','en':'W.'}}],"
    "'facts':[{'id':'years','years_between':['born','moved']}"
    "],'outcomes':[{'id':'yes','says':{'nl':'J.','en':'Y.'},'source':['F1']},"
    "{'id':'no','says':{'nl':'N.','en':'N.'}},"
    "{'id':'maybe','says':{'nl':'M.','en':'M.'}}],"
    "'rules':[{'id':'old','outcome':'yes','because':{'nl':'O.','en':'O.'},"
    "'valid_from':'2021-02-01','valid_to':'2021-11-30','source':['F1','F2'],"
    "'when':{'>=':[{'var':'age'},67]}},"
    "{'id':'young','outcome':'maybe','because':{'nl':'Y.','en':'Y.'},"
    "'when':{'and':[{'var':'student'},{'==':[{'var':'stay'},'long']},"
    "{'>':[{'var':'savings'},100]},{'>=':[{'var':'years'},18]}]}},"
    "{'id':'else','outcome':'no','because':{'nl':'E.','en':'E.'},"
    "'when':true}],"
    "'advice':[{'id':'form','kind':'do','says':{'nl':'F.','en':'F.'},"
    "'source':['F2']}]}";

#endif
